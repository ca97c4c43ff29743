"use client";

import { type ComponentType, type RefObject, useEffect, useRef, useState } from "react";
import type { LiveChartProps } from "./year-chart";

type Point = { clientX: number; clientY: number };

/**
 * The chart that answers, once somebody points at its drawing, reaches it by key or taps on it. Recharts weighs more than a
 * page and takes a tenth of a second for each chart: whoever only reads is to pay for neither.
 * @param tapped is told how far from the left edge a press came that the drawing had to take.
 */
export function useWaking(place: RefObject<HTMLElement | null>, tapped: (across: number) => void) {
  const [LiveChart, setLiveChart] = useState<ComponentType<LiveChartProps>>();
  const [isReady, setReady] = useState(false);
  const pointed = useRef<Point>(undefined);
  const tap = useRef(tapped);
  useEffect(() => {
    tap.current = tapped;
  });
  const isAwake = LiveChart !== undefined;
  useEffect(() => {
    if (!place.current || isAwake) return;
    return listen(place.current, pointed, (across) => {
      if (across !== undefined) tap.current(across);
      // Where it cannot be had the drawing stays, which says the same.
      import("./year-chart").then(
        ({ YearChart }) => setLiveChart(() => YearChart),
        () => {},
      );
    });
  }, [isAwake, place]);
  useEffect(() => {
    if (!isAwake) return;
    // Its surface comes a moment after itself.
    const frame = requestAnimationFrame(() => {
      if (place.current) handOver(place.current, pointed.current);
      setReady(true);
    });
    return () => cancelAnimationFrame(frame);
  }, [isAwake, place]);
  return { LiveChart, isReady };
}

/** @param wake is called at each sign of a reader, with the place of a press. */
function listen(place: HTMLElement, pointed: RefObject<Point | undefined>, wake: (across?: number) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const hover = (event: PointerEvent) => {
    pointed.current = event;
    // A finger on its way down the page only passes.
    if (event.pointerType !== "touch") wake();
  };
  const press = (event: MouseEvent) => {
    pointed.current = event;
    wake(event.clientX - place.getBoundingClientRect().left);
  };
  place.addEventListener("pointerover", hover, { signal });
  place.addEventListener("pointermove", hover, { signal });
  place.addEventListener("focusin", () => wake(), { signal });
  place.addEventListener("click", press, { signal });
  return () => listening.abort();
}

/** Focus and pointer, which the drawing had. */
function handOver(place: HTMLElement, point: Point | undefined): void {
  const surface = place.querySelector<SVGElement>(".recharts-surface");
  if (document.activeElement?.matches("[data-drawing]")) surface?.focus({ preventScroll: true });
  if (!point) return;
  const { clientX, clientY } = point;
  surface?.dispatchEvent(new MouseEvent("mousemove", { clientX, clientY, bubbles: true }));
}

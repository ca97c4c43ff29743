"use client";

import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Those that nobody sees yet, in the order of the page. */
const waiting = new Set<() => void>();
let isAwake = false;

/** All that are on the page: paper waits for nobody, and on it everything is seen. */
const onPage = new Set<() => void>();
if (typeof window !== "undefined")
  window.addEventListener("beforeprint", () =>
    flushSync(() => {
      for (const measure of onPage) measure();
    }),
  );

const whenIdle = (run: () => void): void => {
  // A busy machine has no idle moment, and Safari no such callback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 200 });
  else setTimeout(run, 50);
};

/** One at a time in the idle moments of the page: a press of a key never waits for more than one chart. */
function wake(): void {
  if (isAwake) return;
  isAwake = true;
  whenIdle(() => {
    isAwake = false;
    const [next] = waiting;
    if (next) next();
    if (waiting.size > 0) wake();
  });
}

/**
 * The width of a place once something is to be drawn there: at once where it is on the screen, else when the page has
 * nothing better to do. 0 until then.
 */
export function useDueWidth(place: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const size = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    const measure = () => setWidth(element.clientWidth);
    const draw = () => {
      waiting.delete(draw);
      seen.disconnect();
      size.observe(element);
    };
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw());
    seen.observe(element);
    waiting.add(draw);
    onPage.add(measure);
    wake();
    return () => {
      seen.disconnect();
      size.disconnect();
      waiting.delete(draw);
      onPage.delete(measure);
    };
  }, [place]);
  return width;
}

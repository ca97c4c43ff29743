"use client";

import { type RefObject, useEffect, useState } from "react";

/** Those that nobody sees yet, in the order of the page. */
const waiting = new Set<() => void>();
let isAwake = false;

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

/** Whether something is to be drawn: at once where it is on the screen, else when the page has nothing better to do. */
export function useDue(place: RefObject<Element | null>): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (isDue || !element) return;
    const draw = () => {
      waiting.delete(draw);
      setDue(true);
    };
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw());
    observer.observe(element);
    waiting.add(draw);
    wake();
    return () => {
      observer.disconnect();
      waiting.delete(draw);
    };
  }, [isDue, place]);
  return isDue;
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useTransition } from "react";

/**
 * The page that is left, or is out of date, stands until the next has come: what is pressed by then would be done on it,
 * though whoever pressed meant the next. The desk's main part takes no press meanwhile and looks like it
 * (components/desk/shell.module.css).
 */
export function useHeld(isHeld: boolean): void {
  useLayoutEffect(() => {
    const main = isHeld ? document.getElementById("content") : null;
    main?.setAttribute("aria-busy", "true");
    return () => main?.removeAttribute("aria-busy");
  }, [isHeld]);
}

/** Goes to a page, or reads this one again; true until it stands there. */
export function useLeaving() {
  const router = useRouter();
  const [isLeaving, start] = useTransition();
  useHeld(isLeaving);
  return {
    isLeaving,
    leave: (to: string) => start(() => router.push(to)),
    readAgain: () => start(() => router.refresh()),
  };
}

/** What is on this machine only would be lost with the page: the browser asks before it is closed. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}

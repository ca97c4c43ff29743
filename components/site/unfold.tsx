"use client";

import { useEffect } from "react";

/** Paper has nothing to press: what is folded on the page is printed open, and is folded again afterwards. */
export function UnfoldOnPaper() {
  useEffect(() => {
    const opened = new Set<HTMLDetailsElement>();
    const unfold = () => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")) {
        details.open = true;
        opened.add(details);
      }
    };
    const fold = () => {
      for (const details of opened) details.open = false;
      opened.clear();
    };
    window.addEventListener("beforeprint", unfold);
    window.addEventListener("afterprint", fold);
    return () => {
      window.removeEventListener("beforeprint", unfold);
      window.removeEventListener("afterprint", fold);
    };
  }, []);
  return null;
}

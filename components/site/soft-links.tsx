"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Follows the links of the site without loading the whole page anew; one ear for all of them. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const isOwn =
        event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      const link = event.target instanceof Element ? event.target.closest("a[data-soft]") : null;
      const href = link?.getAttribute("href");
      if (isOwn || !href) return;
      event.preventDefault();
      router.push(href, { scroll: link?.getAttribute("data-soft") !== "stay" });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

import type { ComponentProps } from "react";

/** What is larger than its place and scrolls by itself: reached by the keyboard too; with a name it is a region of the page. */
export const Scroll = (props: ComponentProps<"section">) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop there is no scrolling by key
  <section {...props} tabIndex={0} />
);

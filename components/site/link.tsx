import type { ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** False leaves the reader where they are on the page. */
  scroll?: boolean;
};

/**
 * A link within the site. It is an anchor and nothing else: tables of numbers hold hundreds, and each that were a component of
 * its own would have to be woken by itself. `SoftLinks` follows them all, and asks for a page only once it is wanted.
 */
export const Link = ({ scroll = true, ...rest }: LinkProps) => <a data-soft={scroll ? "" : "stay"} {...rest} />;

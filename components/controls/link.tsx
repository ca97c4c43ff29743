"use client";

import NextLink, { useLinkStatus } from "next/link";
import type { ComponentProps } from "react";
import { useHeld } from "./leaving";

/** A link of the desk: the page that it leaves takes no press until the next has come, which is asked for only then. */
export const Link = ({ children, ...rest }: ComponentProps<typeof NextLink>) => (
  <NextLink prefetch={false} {...rest}>
    {children}
    <Leaving />
  </NextLink>
);

function Leaving() {
  useHeld(useLinkStatus().pending);
  return null;
}

"use client";

import { useLinkStatus } from "next/link";
import type { ComponentProps } from "react";
import { Link as PlainLink } from "@/components/site/link";
import { useHeld } from "./leaving";

/** A link of the desk: the page that it leaves takes no press until the next has come. */
export const Link = ({ children, ...rest }: ComponentProps<typeof PlainLink>) => (
  <PlainLink {...rest}>
    {children}
    <Leaving />
  </PlainLink>
);

function Leaving() {
  useHeld(useLinkStatus().pending);
  return null;
}

import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link that asks for its page only when it is followed: tables of numbers hold hundreds of them. */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;

import { notFound } from "next/navigation";
import type { z } from "zod";

type Address = { params: Promise<object>; searchParams?: Promise<object> };

/** What a page was asked for; an address that no page has is not found. */
export async function readAddress<T extends z.ZodType>(view: T, { params, searchParams }: Address): Promise<z.output<T>> {
  const read = view.safeParse({ ...(await searchParams), ...(await params) });
  return read.success ? read.data : notFound();
}

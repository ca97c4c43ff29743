import { notFound } from "next/navigation";

/** Every address that no other page has, so that it is not found in the language of the reader. */
export default function Page() {
  notFound();
}

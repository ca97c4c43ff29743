import { headers } from "next/headers";
import { env } from "@/lib/env";

/** The address of the site as it is to stand on paper: as configured, else as it was asked for. */
export async function siteAddress(): Promise<string> {
  const { SITE_URL, STAFF_URL } = env();
  return (STAFF_URL ?? SITE_URL)?.replace(/\/$/, "") ?? `http://${(await headers()).get("host") ?? "localhost"}`;
}

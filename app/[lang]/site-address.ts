import { headers } from "next/headers";
import { env } from "@/lib/env";

/** The address under which people reach the site, for what is copied elsewhere: as it is set, else as it was asked for. */
export async function siteAddress(): Promise<string> {
  const { SITE_URL } = env();
  if (SITE_URL) return SITE_URL.replace(/\/+$/, "");
  const asked = await headers();
  const protocol = asked.get("x-forwarded-proto") ?? "http";
  return `${protocol === "https" ? "https" : "http"}://${asked.get("host") ?? "localhost"}`;
}

/** Whether a request comes from a page of this site (against forged requests), and from which address. */
import { env } from "@/lib/env";

/** The host under which the visitor sees the site: as configured, else as asked for. */
function ownHost(headers: Headers): string | null {
  const { SITE_URL } = env();
  return SITE_URL ? new URL(SITE_URL).host : headers.get("host");
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** Every browser we serve names the origin of a POST; a request that names none is no page's. */
export function isSameOrigin({ headers }: Pick<Request, "headers">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  return origin !== null && hostOf(origin) !== null && hostOf(origin) === ownHost(headers);
}

/** The visitor's address as the last trusted proxy saw it; without proxies as the server says. */
export function addressOf({ headers }: Pick<Request, "headers">): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const { TRUSTED_PROXIES } = env();
  return (hops.at(-Math.max(1, TRUSTED_PROXIES)) || "unknown").slice(0, 64);
}

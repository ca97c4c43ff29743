/** Whether a request comes from a page of this site (against forged requests), and from which address. */
import { isIPv6 } from "node:net";
import { env } from "@/lib/env";

/** The hosts under which visitors see the site: the one asked for, and those configured, where a proxy asks for another. */
function ownHosts(headers: Headers): readonly (string | null)[] {
  const { SITE_URL, STAFF_URL } = env();
  return [headers.get("host"), ...[SITE_URL, STAFF_URL].map((url) => (url ? new URL(url).host : null))];
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
  const host = origin === null ? null : hostOf(origin);
  return host !== null && ownHosts(headers).includes(host);
}

/** Of IPv6 whoever has one address has its whole network of 2^64: what is counted is counted for all of it. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = address.replace(/%.*$/, "").toLowerCase().split("::");
  const groups = [head, tail].map((part) => (part ? part.split(":") : []));
  const [before = [], after = []] = groups;
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const whole = [...before, ...Array.from({ length: zeros }, () => "0"), ...after].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${whole.slice(0, 4).join(":")}::/64`;
}

/**
 * The visitor's address, of IPv6 its network: what our own server saw, or before each trusted proxy what that proxy saw. Others
 * can be made up.
 */
export function addressOf({ headers }: Pick<Request, "headers">): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const address = hops.at(-(env().TRUSTED_PROXIES + 1)) ?? hops[0];
  return networkOf((address || "unknown").slice(0, 64));
}

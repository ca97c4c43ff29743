/** Which addresses lie in the public internet: a page is never fetched from a house's own network. */
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** IPv4 addresses of special purpose (RFC 6890 and its registry), private, shared, link-local and multicast ones among them. */
const SPECIAL_V4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Of IPv6 only 2000::/3 is public, and of that not what holds other addresses or none. */
const PUBLIC_V6: readonly [string, number][] = [["2000::", 3]];
const SPECIAL_V6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

function listOf(subnets: readonly [string, number][], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}

const specialV4 = listOf(SPECIAL_V4, "ipv4");
const publicV6 = listOf(PUBLIC_V6, "ipv6");
const specialV6 = listOf(SPECIAL_V6, "ipv6");

/** False for everything that is no address at all. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, "ipv4");
  // An IPv6 address with a zone (fe80::1%eth0) belongs to one wire.
  if (!isIPv6(address) || address.includes("%")) return false;
  return publicV6.check(address, "ipv6") && !specialV6.check(address, "ipv6");
}

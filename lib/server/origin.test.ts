import { afterEach, describe, expect, test, vi } from "vitest";
import { addressOf, isSameOrigin } from "./origin";

afterEach(() => vi.unstubAllEnvs());

const asked = (headers: Record<string, string>) => ({ headers: new Headers(headers) });

describe("a request comes from a page of this site", () => {
  const host = "gongkai.example:3000";
  test.each([
    [{ origin: "http://gongkai.example:3000" }, true],
    [{ origin: "https://gongkai.example:3000", "sec-fetch-site": "same-origin" }, true],
    [{ origin: "http://gongkai.example" }, false],
    [{ origin: "http://gongkai.example:3000.evil.example" }, false],
    [{ origin: "http://evil.example" }, false],
    [{ origin: "null" }, false],
    [{}, false],
    [{ origin: "http://gongkai.example:3000", "sec-fetch-site": "cross-site" }, false],
    [{ origin: "http://gongkai.example:3000", "sec-fetch-site": "same-site" }, false],
  ])("%o: %s", (headers, same) => expect(isSameOrigin(asked({ host, ...headers }))).toBe(same));

  test("also behind a proxy that asks under another name", () => {
    vi.stubEnv("SITE_URL", "https://www.gongkai.example");
    const headers = { host: "10.0.0.5:3000", origin: "https://www.gongkai.example" };
    expect(isSameOrigin(asked(headers))).toBe(true);
    expect(isSameOrigin(asked({ ...headers, origin: "https://evil.example" }))).toBe(false);
  });
});

test.each([
  ["0", "192.0.2.1", "192.0.2.1"],
  ["0", "6.6.6.6, 192.0.2.1", "192.0.2.1"],
  ["1", "6.6.6.6, 192.0.2.1, 10.0.0.1", "192.0.2.1"],
  ["1", "192.0.2.1", "192.0.2.1"],
  ["0", "", "unknown"],
  ["0", "::ffff:192.0.2.1", "192.0.2.1"],
  ["0", "2001:db8:0:7::1", "2001:db8:0:7::/64"],
  ["0", "2001:0DB8::0007:abcd:1:2:3", "2001:db8:0:7::/64"],
  ["0", "2001:db8:0:7:ffff:ffff:ffff:ffff", "2001:db8:0:7::/64"],
  ["0", "fe80::1%eth0", "fe80:0:0:0::/64"],
  ["0", "::1", "0:0:0:0::/64"],
])("behind %s proxies, %s is %s", (proxies, hops, address) => {
  vi.stubEnv("TRUSTED_PROXIES", proxies);
  expect(addressOf(asked({ "x-forwarded-for": hops }))).toBe(address);
});

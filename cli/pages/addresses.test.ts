import { describe, expect, it } from "vitest";
import { areaOf, isHost, isReadable, isShared, isStaff } from "./addresses";

describe("what an address belongs to", () => {
  it.each([
    ["/", ""],
    ["/en", ""],
    ["/form?year=2020", ""],
    ["/990101?year=2020", "990101"],
    ["/en/990101/reports/keji/2020?cell=x", "990101"],
    ["/9901", "9901"],
    ["/api/v1/areas/35/bodies/keji", "35"],
    ["/990101/reports/2020/2021", "990101"],
  ])("%s shows the area “%s”", (url, area) => expect(areaOf(url)).toBe(area));

  it.each(["/desk", "/en/desk/990101", "/zh/desk", "/monitor/990101/findings?x=1", "/login", "/api/desk/upload"])(
    "%s is the office's, and is never shared",
    (url) => {
      expect(isStaff(url)).toBe(true);
      expect(isShared(url)).toBe(false);
    },
  );

  it.each([
    "/x/../desk/login",
    "/./desk/login",
    "/%2e/desk/login",
    "/x/%2E%2e/desk",
    "/x/.%2e",
    "/_next/static/../../desk",
    "\\desk\\login",
    "/x\\..\\desk",
    "http://localhost/desk/login",
    "*",
    "",
    "/%ff%fe",
    "/990101/%E4%BD?year=2020",
  ])("%s is no address", (url) => expect(isReadable(url)).toBe(false));

  it.each([
    "/",
    "/990101?q=%ff&to=../x",
    "/990101/bodies/..x",
    "/a.b/.well-known/x",
    "/%E4%BD%A0",
    "//desk",
    "/...",
    "/_next/static/a..b.js",
  ])("%s is an address", (url) => expect(isReadable(url)).toBe(true));

  it.each(["/", "/990101", "/en/990101/bodies", "/desktop", "/api/v1/areas", "/_next/static/chunks/a.js"])(
    "%s is everybody's",
    (url) => {
      expect(isStaff(url)).toBe(false);
      expect(isShared(url)).toBe(true);
    },
  );

  it.each(["localhost", "localhost:3000", "10.0.0.5:80", "[::1]:3000", "gongkai.example.gov.cn"])("%s is a host", (host) =>
    expect(isHost(host)).toBe(true),
  );

  it("keeps what a visitor brings to the visitor", () => {
    expect(isShared("/check")).toBe(false);
    expect(isShared("/_next/image?url=x")).toBe(false);
  });
});

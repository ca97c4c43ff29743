import { describe, expect, it } from "vitest";
import { areaOf, isShared, isStaff } from "./addresses";

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

  it.each(["/", "/990101", "/en/990101/bodies", "/desktop", "/api/v1/areas", "/_next/static/chunks/a.js"])(
    "%s is everybody's",
    (url) => {
      expect(isStaff(url)).toBe(false);
      expect(isShared(url)).toBe(true);
    },
  );

  it("keeps what a visitor brings to the visitor", () => {
    expect(isShared("/check")).toBe(false);
    expect(isShared("/_next/image?url=x")).toBe(false);
  });
});

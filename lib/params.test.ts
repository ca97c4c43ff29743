import { describe, expect, test } from "vitest";
import { linksIn, OverviewView, ReportView } from "./params";

describe("reading an address", () => {
  test("a year is read, an unknown parameter ignored", () =>
    expect(OverviewView.parse({ lang: "zh", area: "350504", year: "2024", utm: "x" })).toEqual({
      lang: "zh",
      area: "350504",
      year: 2024,
    }));

  test.each(["24", "2024.5", "1066", "abc", ["2023", "2024"], ""])("year %j is as if it were not there", (year) =>
    expect(OverviewView.parse({ lang: "zh", area: "350504", year })).toEqual({ lang: "zh", area: "350504" }),
  );

  test("a cell must be one of the form", () => {
    const report = { lang: "en", area: "350504", body: "kjj", year: "2020" };
    expect(ReportView.parse({ ...report, cell: "requests.new.total" })).toMatchObject({ cell: "requests.new.total" });
    expect(ReportView.parse({ ...report, cell: "requests.new.all" }).cell).toBeUndefined();
  });

  test.each([
    { lang: "fr", area: "350504" },
    { lang: "zh", area: "../etc" },
    { lang: "zh", area: "" },
  ])("%j is no address", (given) => expect(OverviewView.safeParse(given).success).toBe(false));
});

describe("writing an address", () => {
  test("Chinese is plain, English under /en", () => {
    expect(linksIn("zh").home()).toBe("/");
    expect(linksIn("en").home()).toBe("/en");
    expect(linksIn("zh").body("350504", "kjj")).toBe("/350504/bodies/kjj");
    expect(linksIn("en").report("350504", "kjj", 2020, { cell: "requests.new.total" })).toBe(
      "/en/350504/reports/kjj/2020?cell=requests.new.total",
    );
  });

  test("what is left out stays out", () => expect(linksIn("zh").area("350504", { year: undefined })).toBe("/350504"));
});

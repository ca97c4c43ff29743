import { expect, it } from "vitest";
import { type Body, coversYear, nameOf } from "./body";

const body: Body = {
  id: "weijian",
  kind: "department",
  from: null,
  until: null,
  names: [
    { name: "区卫健局", kind: "short", from: "2019-03-20", until: null },
    { name: "区卫计局", kind: "short", from: null, until: "2019-03-20" },
    { name: "Health Bureau", kind: "english", from: "2019-03-20", until: null },
    { name: "示例区卫生健康局", kind: "full", from: "2019-03-20", until: null },
  ],
};

it("calls a body what it was called at the end of the year", () => {
  expect(nameOf(body, "zh", 2018)).toBe("区卫计局");
  expect(nameOf(body, "zh", 2019)).toBe("区卫健局");
  expect(nameOf(body, "zh")).toBe("区卫健局");
});

it("falls back on what there is", () => {
  expect(nameOf(body, "en", 2014)).toBe("Health Bureau");
  expect(nameOf({ ...body, names: body.names.slice(3) }, "en", 2020)).toBe("示例区卫生健康局");
  expect(nameOf({ ...body, names: [] }, "zh")).toBe("weijian");
});

it("counts a year in which a period held for a day", () => {
  expect(coversYear({ from: "2019-12-31", until: null }, 2019)).toBe(true);
  expect(coversYear({ from: "2020-01-01", until: null }, 2019)).toBe(false);
  expect(coversYear({ from: null, until: "2019-01-01" }, 2019)).toBe(false);
  expect(coversYear({ from: null, until: "2019-01-02" }, 2019)).toBe(true);
});

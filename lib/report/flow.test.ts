import { expect, test } from "vitest";
import { cellsOf } from "./cells";
import type { Figures } from "./figure";
import { flowOf } from "./flow";
import type { FormId } from "./form";
import { APPLICANT_ROWS, OUTCOME_ROWS, rowsOfKind } from "./outcome-rows";
import type { YearReport } from "./total";

const report = (body: string, figures: Figures, form: FormId = "C"): YearReport => ({
  body,
  year: 2024,
  form,
  figures: { ...Object.fromEntries(cellsOf(form).map(({ key }) => [key, 0])), ...figures },
});

const A = report("a", {
  "requests.new.total": 10,
  "requests.carriedIn.total": 2,
  "requests.granted.total": 5,
  "requests.deniedSecret.total": 1,
  "requests.deniedInternal.total": 3,
  "requests.carriedOut.total": 3,
});

test("what comes in goes out again, and every kind is the sum of its reasons", () => {
  const flow = flowOf([A]);
  const of = (key: string) => flow?.nodes.find((node) => node.key === key)?.value;
  expect([of("workload"), of("granted"), of("denied"), of("carriedOut")]).toEqual([12, 5, 4, 3]);
  expect(flow?.difference).toBe(0);
  for (const { key, column, value } of flow?.nodes ?? []) {
    const [into, out] = [flow?.links.filter(({ to }) => to === key) ?? [], flow?.links.filter(({ from }) => from === key) ?? []];
    const sum = (links: typeof into) => links.reduce((all, link) => all + link.value, 0);
    if (column > 0) expect(sum(into), key).toBe(value);
    if (out.length > 0) expect(sum(out), key).toBe(value);
  }
});

test("a report that lacks a part is left out and named; “/” lacks nothing", () => {
  const flow = flowOf([
    A,
    report("b", { "requests.deniedLaw.total": "blank" } as Figures),
    report("c", { "requests.granted.total": "lost" }),
  ]);
  expect(flow?.left).toContain("c");
  expect(
    flowOf([report("d", { "requests.new.total": 1, "requests.carriedOut.total": 1, "requests.granted.total": "notApplicable" })])
      ?.counted,
  ).toEqual(["d"]);
});

test("reports that do not add up show by how much", () => {
  expect(flowOf([report("a", { "requests.new.total": 5, "requests.granted.total": 4 })])?.difference).toBe(1);
});

test("the form of 2014 has no flow", () => {
  expect(flowOf([report("a", {}, "A2")])).toBeNull();
  expect(flowOf([])).toBeNull();
});

test("rows and classes come from the form, in both languages", () => {
  expect(rowsOfKind("denied").map(({ zh }) => zh)).toContain("属于国家秘密");
  expect(rowsOfKind("denied")).toHaveLength(8);
  expect(OUTCOME_ROWS.map(({ en }) => en)).not.toContain("");
  expect(APPLICANT_ROWS.map(({ zh }) => zh)).toEqual([
    "自然人",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他组织",
  ]);
});

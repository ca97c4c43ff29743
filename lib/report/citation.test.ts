import { expect, it } from "vitest";
import { bibtex, type Cited, gbt7714 } from "./citation";

const CITED: Cited = {
  author: "示例市青桐区教育局",
  year: 2020,
  publishedOn: "2021-01-20",
  version: 2,
  url: "https://example.gov.cn/990101/reports/jiaoyu/2020?version=2",
  readOn: "2026-11-26",
  key: "gongkai-990101-jiaoyu-2020-v2",
};

it("cites a report on line by GB/T 7714-2015", () => {
  expect(gbt7714(CITED)).toBe(
    "示例市青桐区教育局. 2020年政府信息公开工作年度报告[R/OL]. (2021-01-20)[2026-11-26]. https://example.gov.cn/990101/reports/jiaoyu/2020?version=2.",
  );
  expect(gbt7714({ ...CITED, publishedOn: null })).toContain("[R/OL]. [2026-11-26]. ");
});

it("writes an entry that BibTeX takes, whatever the body is called", () => {
  expect(bibtex(CITED)).toBe(
    [
      "@techreport{gongkai-990101-jiaoyu-2020-v2,",
      "  author = {{示例市青桐区教育局}},",
      "  title = {2020年政府信息公开工作年度报告},",
      "  institution = {{示例市青桐区教育局}},",
      "  year = {2021},",
      "  date = {2021-01-20},",
      "  version = {2},",
      "  url = {https://example.gov.cn/990101/reports/jiaoyu/2020?version=2},",
      "  urldate = {2026-11-26},",
      "  langid = {chinese},",
      "}",
    ].join("\n"),
  );
  const odd = bibtex({ ...CITED, author: "A{}B & C_50%\\input{x}~" });
  expect(odd).toContain("author = {{AB \\& C\\_50\\%inputx }}");
  expect(odd.split("{").length).toBe(odd.split("}").length);
});

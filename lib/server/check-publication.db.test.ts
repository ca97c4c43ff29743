import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { listChecks } from "@/lib/db/publication-checks";
import { storeVersion } from "@/lib/db/versions";
import { cellsOf } from "@/lib/report/cells";
import { reportOf } from "@/lib/report/fixtures/report-of";
import type { CellKey } from "@/lib/report/form";
import { printHtml } from "@/lib/report/print-html";
import { linkTowards } from "./check-publication";
import { AREA, BODY, cookiesFor, createWorld, requestOf } from "./fixtures/world";
import { answer } from "./write";
import { checkPage } from "./writes/publication";

const YEAR = 2023;
const CELL = "requests.new.total" satisfies CellKey;

beforeAll(async () => {
  await createWorld();
  const content = reportOf("C", {});
  const text = { blocks: [], metadata: [], problems: [], cut: false };
  const document = { sha256: "a".repeat(64), name: "a.txt", bytes: 1, origin: "upload", text } as const;
  const made = { areaId: AREA, bodyId: BODY, year: YEAR, scope: "own", document, form: "C", parser: "test" } as const;
  const report = { ...made, submittedAt: null, publishedOn: null, content, findings: [], by: "fixture", reason: "test" };
  await storeVersion(report, true);
});

const TITLES = {
  disclosure: "二、主动公开政府信息",
  requests: "三、收到和处理政府信息公开申请",
  disputes: "四、政府信息公开行政复议、行政诉讼",
};

/** The report as the body's website shows it, with some cells otherwise. */
function pageOf(changed: Partial<Record<CellKey, string>> = {}, { year = YEAR, shown = `${YEAR + 1}-01-18` } = {}): string {
  const cells = { ...Object.fromEntries(cellsOf("C").map(({ key }) => [key, "0"])), ...changed };
  const title = `示例市甲区教育局${year}年政府信息公开工作年度报告`;
  const keys = ["disclosure", "requests", "disputes"] as const;
  const sections = keys.map((key) => ({ key, title: `${TITLES[key]}情况`, paragraphs: [] }));
  return printHtml({ form: "C", title, head: [`发布日期：${shown}`], sections, cells, signature: [] });
}

async function bring(page: string, more: Record<string, string> = {}) {
  const cookie = await cookiesFor(`monitor@${AREA}`);
  const plain = requestOf("/api/monitor/publication/page", {}, { cookie });
  const query = new URLSearchParams({ areaId: AREA, bodyId: BODY, year: String(YEAR), name: "年报.html", ...more });
  const request = new Request(`${plain.url}?${query}`, { method: "POST", headers: plain.headers, body: Buffer.from(page) });
  return (await (await answer(checkPage)(request)).json()) as object;
}

const last = async () => (await listChecks(AREA, YEAR, BODY)).at(-1);

test("a page that says the same is proof of publication, and its date is taken where none was stated", async () => {
  expect(await bring(pageOf(), { url: "http://jyj.example.gov.cn/nb.html" })).toMatchObject({ outcome: "same", changes: 0 });
  expect(await last()).toMatchObject({ number: 1, outcome: "same", publishedOn: "2024-01-18", version: 1, name: "年报.html" });
  expect((await last())?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const report = await db().report.findFirst({ where: { areaId: AREA, bodyId: BODY, year: YEAR } });
  expect(report?.publishedOn?.toISOString()).toBe("2024-01-18T00:00:00.000Z");
  expect(report?.publishedUrl).toBe("http://jyj.example.gov.cn/nb.html");
});

test("a later difference is told with its cells, and the stated date stays", async () => {
  expect(await bring(pageOf({ [CELL]: "7" }, { shown: "2024-02-02" }))).toMatchObject({ outcome: "differs", changes: 1 });
  expect(await last()).toMatchObject({
    number: 2,
    publishedOn: "2024-02-02",
    changes: [{ cell: CELL, before: 0, after: 7 }],
  });
  const report = await db().report.findFirst({ where: { areaId: AREA, bodyId: BODY, year: YEAR } });
  expect(report?.publishedOn?.toISOString()).toBe("2024-01-18T00:00:00.000Z");
});

test.each([
  ["another year's report", () => pageOf({}, { year: 2022 }), "absent", "2022年度报告"],
  ["a page about something else", () => "<html><body><h1>通知公告</h1><p>放假安排</p></body></html>", "absent", "没有认出"],
  ["what is no page", () => "\0\0\0", "unread", ""],
])("%s is no publication", async (_, page, outcome, words) => {
  expect(await bring(page(), { publishedOn: "2024-01-05" })).toMatchObject({ outcome, publishedOn: null });
  expect((await last())?.note).toContain(words);
});

test.each([
  [["通知", "2023年政府信息公开工作年度报告"], "1"],
  [["甲区民政局2023年度报告", "2023年年度报告（甲区教育局）"], "1"],
  [["2022年政府信息公开工作年度报告", "2023年工作总结"], null],
])("of the links %j the one to follow is %s", (texts, expected) => {
  expect(
    linkTowards(
      texts.map((text, index) => ({ url: String(index), text })),
      2023,
      ["甲区教育局"],
    ),
  ).toBe(expected);
});

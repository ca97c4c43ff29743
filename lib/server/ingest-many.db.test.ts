import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createArea, removeArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { readDocument } from "@/lib/db/documents";
import { readFigures } from "@/lib/db/figures";
import { listReports, readVersion } from "@/lib/db/reports";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import { type IngestOptions, ingest } from "./ingest";
import { hashOf, hasOriginal, removeOriginals } from "./originals";
import { readReport } from "./read-report";

const AREA = "990302";
const OPTIONS: IngestOptions = { areaId: AREA, origin: "command", by: "test", live: true };
const REPORTS = demoReports().filter(({ year }) => year === 2022);
const textOf = (bodyId: string) => REPORTS.find((report) => report.bodyId === bodyId)?.text ?? "";
const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ingest-"));
  vi.stubEnv("DATA_DIR", folder);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await removeArea(AREA);
  await removeOriginals(AREA);
  await createArea({ ...DISTRICT, id: AREA, parentId: null });
  await createBodies(AREA, BODIES);
});

describe("an archive", () => {
  it("is taken file by file, each with an outcome of its own; a bad one stops no other", async () => {
    const inner = zip({ "卫健局.txt": textOf("weijian") });
    const files = {
      "2022/教育局.txt": textOf("jiaoyu"),
      "说明.txt": "没有报告",
      "更多.zip": inner,
      "空.docx": "",
      "财政局.txt": textOf("caizheng"),
    };
    const outcomes = await ingest([{ name: "全部.zip", bytes: zip(files) }], OPTIONS);
    expect(outcomes.map((one) => [one.file, "bodyId" in one ? one.bodyId : one.code])).toEqual([
      ["全部.zip/2022/教育局.txt", "jiaoyu"],
      ["全部.zip/说明.txt", "noTables"],
      ["全部.zip/更多.zip/卫健局.txt", "weijian"],
      ["全部.zip/空.docx", "unreadable"],
      ["全部.zip/财政局.txt", "caizheng"],
    ]);
    expect((await readReport(AREA, "jiaoyu", 2022))?.report?.file).toBe("教育局.txt");
  });

  it("of hundreds of reports with names in GBK is read in processes of their own", async () => {
    const report = strToU8(textOf("jiaoyu"));
    const bytes = Buffer.from(
      zipSync(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`####${index}.txt`, report]))),
    );
    const gbk = [0xbd, 0xcc, 0xd3, 0xfd]; // 教育
    for (let at = bytes.indexOf("####"); at >= 0; at = bytes.indexOf("####")) bytes.set(gbk, at);
    const outcomes = await ingest([{ name: "many.zip", bytes }], { ...OPTIONS, isolated: true });
    expect(outcomes.map(({ status }) => status)).toEqual(["added", ...Array<string>(199).fill("known")]);
    expect(outcomes.at(-1)?.file).toBe("many.zip/教育199.txt");
  }, 120_000);

  it("that is damaged is one refusal, and the files after it are taken", async () => {
    const bytes = zip({ "a.txt": textOf("jiaoyu") });
    const damaged = { name: "damaged.zip", bytes: bytes.subarray(0, bytes.length - 30) };
    const outcomes = await ingest([damaged, { name: "b.txt", bytes: Buffer.from(textOf("weijian")) }], OPTIONS);
    expect(outcomes.map(({ status }) => status)).toEqual(["refused", "added"]);
  });
});

describe("one report in several files", () => {
  const text = textOf("jiaoyu");
  const cut = text.indexOf("三、");
  const [first, second] = [text.slice(0, cut), text.slice(cut)];
  const report = { name: "正文.txt", bytes: Buffer.from(first), annexes: [{ name: "附表.txt", bytes: Buffer.from(second) }] };

  it("is read as one, and every place says in which file it is", async () => {
    const [outcome] = await ingest([report], OPTIONS);
    expect(outcome).toMatchObject({ status: "added", bodyId: "jiaoyu", failed: 0, live: true });
    const version = await readVersion(AREA, { bodyId: "jiaoyu", year: 2022, scope: "own" }, 1);
    expect(version?.content.cells["requests.total.total"]?.place).toMatchObject({ file: 2 });
    expect(version?.content.sections[0]?.place).toMatchObject({ file: 1 });
    const document = await readDocument(AREA, version?.documentHash ?? "");
    expect(document?.files.map(({ name, sha256 }) => [name, hasOriginal(AREA, sha256)])).toEqual([
      ["正文.txt", true],
      ["附表.txt", true],
    ]);
    expect(document?.files[0]?.sha256).toBe(hashOf(Buffer.from(first)));
  });

  it("is known when it comes again, and another version when a file is missing", async () => {
    const outcomes = await ingest([report, report, { name: report.name, bytes: report.bytes }], OPTIONS);
    expect(outcomes.map((one) => ("version" in one ? [one.status, one.version] : one.code))).toEqual([
      ["added", 1],
      ["known", 1],
      ["added", 2],
    ]);
  });
});

describe("a ZIP that is one report", () => {
  const [first, second] = [textOf("jiaoyu").slice(0, 400), textOf("jiaoyu").slice(400)];

  it("is read as the files that it holds, in the order of their names", async () => {
    const bytes = zip({ "第10页.txt": second, "第2页.txt": first });
    const [outcome] = await ingest([{ name: "年报.zip", bytes, annexes: [] }], OPTIONS);
    expect(outcome).toMatchObject({ status: "added", bodyId: "jiaoyu", failed: 0 });
    const version = await readVersion(AREA, { bodyId: "jiaoyu", year: 2022, scope: "own" }, 1);
    expect((await readDocument(AREA, version?.documentHash ?? ""))?.files.map(({ name }) => name)).toEqual([
      "第2页.txt",
      "第10页.txt",
    ]);
    expect(version?.content.cells["requests.total.total"]?.place).toMatchObject({ file: 2 });
  });

  it("may come beside other files of the report", async () => {
    const annexes = [{ name: "附表.zip", bytes: zip({ "附表.txt": second }) }];
    const [outcome] = await ingest([{ name: "正文.txt", bytes: Buffer.from(first), annexes }], OPTIONS);
    expect(outcome).toMatchObject({ status: "added", bodyId: "jiaoyu", failed: 0 });
  });

  it("is refused whole where a page of it cannot be taken out", async () => {
    const bytes = zip({ "第1页.txt": first, "../第2页.txt": second });
    const outcomes = await ingest([{ name: "年报.zip", bytes, annexes: [] }], OPTIONS);
    expect(outcomes).toMatchObject([{ file: "年报.zip/../第2页.txt", status: "refused", code: "unreadable" }]);
  });
});

describe("reports of the years before the forms", () => {
  const old = (year: number) =>
    Buffer.from(
      `示例市青桐区教育局${year}年政府信息公开工作年度报告\n\n一、概述\n本年度我局认真做好政府信息公开工作，公开招生信息。\n二、主动公开政府信息的情况\n主动公开信息312条。\n三、依申请公开政府信息办理情况\n收到申请2件。\n四、存在的主要问题和改进措施\n人手不足。\n\n示例市青桐区教育局\n${year + 1}年3月1日\n`,
    );

  it("are kept for their words, without figures", async () => {
    const [outcome] = await ingest([{ name: "2010.txt", bytes: old(2010) }], OPTIONS);
    expect(outcome).toMatchObject({ status: "added", bodyId: "jiaoyu", year: 2010, live: true });
    expect(await listReports(AREA, { live: true })).toHaveLength(1);
    expect(await readFigures(AREA)).toEqual([]);
    const page = await readReport(AREA, "jiaoyu", 2010);
    expect(page?.report?.form).toBeNull();
    expect(page?.report?.content.sections.map(({ key }) => key)).toContain("overview");
  });

  it("are refused from the first year with a form on", async () => {
    const [outcome] = await ingest([{ name: "2014.txt", bytes: old(2014) }], OPTIONS);
    expect(outcome).toMatchObject({ status: "refused", code: "noTables" });
  });
});

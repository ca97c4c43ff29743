import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { displaysAt, listDisplays } from "@/lib/db/displays";
import { demoTruth } from "@/lib/demo/truth";
import { readCsv } from "@/lib/report/export/csv";
import { ingest } from "@/lib/server/ingest";
import { ENDPOINTS } from "./endpoints";
import { answerSchema, openapi } from "./openapi";
import { respond } from "./respond";

const truth = demoTruth();
const AREA = truth.areas.at(-1)?.id ?? "";
let folder: string;

const chosen = truth.reports.filter(({ bodyId, year }) => ["keji", "zhujian"].includes(bodyId) && year >= 2020 && year <= 2022);
const bring = (reports: readonly { file: string; text: string }[]) =>
  ingest(
    reports.map(({ file, text }) => ({ name: file, bytes: Buffer.from(text) })),
    { areaId: AREA, origin: "command", by: "张三", live: true },
  );

const Body = z.object({
  data: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  next: z.string().nullable(),
  revision: z.int().nullable(),
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  respond(new Request(`http://localhost/api/v1${path}`, { headers }));
const read = async (path: string) => Body.parse(await (await ask(path)).json());
const all = async (path: string, onPage: (count: number) => Promise<unknown> = async () => {}) => {
  const rows: z.output<typeof Body>["data"] = [];
  for (let next: string | null = path, count = 1; next !== null; count++) {
    const page: z.output<typeof Body> = await read(next.replace("/api/v1", ""));
    rows.push(...page.data);
    next = page.next;
    await onPage(count);
  }
  return rows;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "api-"));
  vi.stubEnv("DATA_DIR", folder);
  for (const area of truth.areas) await createArea(area);
  await createBodies(AREA, truth.bodies);
  await bring(chosen.filter(({ year }) => year !== 2021));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe("the description of the interface", () => {
  it("is valid OpenAPI, and each example in it is a live answer of the shape that it promises", async () => {
    const document = await openapi();
    const checked = await new Validator().validate(structuredClone(document));
    expect(checked.errors ?? []).toEqual([]);
    expect(checked.valid).toBe(true);
    const paths = z
      .record(
        z.string(),
        z.object({
          get: z.object({
            description: z.string().optional(),
            responses: z.record(z.string(), z.looseObject({ content: z.any().optional() })),
          }),
        }),
      )
      .parse(document.paths);
    expect(Object.keys(paths)).toEqual(ENDPOINTS.map(({ path }) => path));
    for (const { path, table } of ENDPOINTS) {
      const { description, responses } = paths[path]?.get ?? {};
      const example: unknown = responses?.["200"]?.content["application/json"].example;
      const live: unknown = await (await ask(description?.replace("GET /api/v1", "") ?? "")).json();
      expect(live, path).toEqual(example);
      expect(answerSchema(table.row).safeParse(example).error?.issues ?? [], path).toEqual([]);
    }
  });

  it("gives the same rows as CSV as it gives as JSON", async () => {
    for (const { path, table, example } of ENDPOINTS) {
      const query = example
        ? `?${new URLSearchParams(Object.entries(example).map(([name, value]) => [name, String(value)]))}`
        : "";
      const at = path.replace("{area}", AREA).replace("{body}", "keji").replace("{year}", "2020");
      const response = await ask(`${at}.csv${query}`);
      expect(response.headers.get("content-type"), path).toBe("text/csv; charset=utf-8");
      expect([...readCsv(table, await response.text())], path).toEqual((await read(at + query)).data);
    }
    expect((await ask("/areas", { accept: "text/csv" })).headers.get("content-type")).toBe("text/csv; charset=utf-8");
  });
});

describe("a list in pages", () => {
  it("neither loses nor repeats a row while reports come", async () => {
    const path = `/areas/${AREA}/figures?limit=130`;
    const before = await all(`/areas/${AREA}/figures?limit=1000`);
    const rows = await all(path, async (count) => count === 2 && bring(chosen.filter(({ year }) => year === 2021)));
    const keyOf = (row: (typeof rows)[number]) => `${row.body} ${row.year} ${row.scope} ${row.cell}`;
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
    const seen = new Set(rows.map(keyOf));
    expect(before.filter((row) => !seen.has(keyOf(row)))).toEqual([]);
    expect(before.length).toBe(4 * 200 - 2 * 2);
    expect(await all(`/areas/${AREA}/figures?limit=1000`)).toHaveLength(before.length + 400);
  });

  it("is narrowed to bodies, years and cells", async () => {
    const rows = await all(
      `/areas/${AREA}/figures?bodies=keji&years=2020,2022&cells=requests.new.total,requests.new.individual&limit=1`,
    );
    expect(rows.map(({ body, year, cell }) => [body, year, cell])).toEqual([
      ["keji", 2020, "requests.new.individual"],
      ["keji", 2020, "requests.new.total"],
      ["keji", 2022, "requests.new.individual"],
      ["keji", 2022, "requests.new.total"],
    ]);
  });

  it("sums what the pages show", async () => {
    const [row] = (await read(`/areas/${AREA}/compare?metrics=newRequests&years=2020`)).data;
    const cells = await all(`/areas/${AREA}/figures?years=2020&cells=requests.new.total`);
    const own = cells.filter(({ scope }) => scope === "own").map(({ value }) => Number(value));
    expect(row).toMatchObject({
      body: null,
      metric: "newRequests",
      value: own.reduce((sum, value) => sum + value, 0),
      reports: own.length,
    });
  });

  it("gives the bands of the flow: what came in is what was to do", async () => {
    const rows = await all(`/areas/${AREA}/flows?years=2020`);
    const between = (from: string, to: string) => Number(rows.find((row) => row.from === from && row.to === to)?.requests ?? 0);
    const cells = await all(`/areas/${AREA}/figures?years=2020&cells=requests.new.total`);
    const came = between("new", "workload") + between("carriedIn", "workload");
    expect(between("new", "workload")).toBe(cells.reduce((sum, { value }) => sum + Number(value), 0));
    expect(came).toBe(rows.reduce((sum, { from, requests }) => sum + (from === "workload" ? Number(requests) : 0), 0));
  });

  it("stands as it stood on a day", async () => {
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    expect((await read(`/areas/${AREA}/reports?asOf=2001-01-01`)).data).toEqual([]);
    expect((await read(`/areas/${AREA}/reports?asOf=${tomorrow}`)).data).toHaveLength((await displaysAt(AREA, 999)).length);
  });
});

describe("an answer", () => {
  it("is not sent again to who has it", async () => {
    const path = `/areas/${AREA}/bodies`;
    const first = await ask(path);
    const [tag, changed] = [first.headers.get("etag") ?? "", first.headers.get("last-modified") ?? ""];
    expect((await ask(path, { "if-none-match": tag })).status).toBe(304);
    expect((await ask(path, { "if-none-match": `W/${tag}, "x"` })).status).toBe(304);
    expect((await ask(path, { "if-none-match": '"x"', "if-modified-since": changed })).status).toBe(200);
    expect((await ask(path, { "if-modified-since": changed })).status).toBe(304);
    expect(Date.parse(changed)).toBe(Math.floor(((await listDisplays(AREA)).at(-1)?.shownAt.getTime() ?? 0) / 1000) * 1000);
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
  });

  it.each([
    ["/nothing", 404, "There is no such address"],
    ["/areas/990199/bodies", 404, "no such area"],
    [`/areas/${AREA}/reports/keji/1999`, 404, "no such area, body or report"],
    ["/areas/abc/bodies", 400, "area: a code such as 350504"],
    [`/areas/${AREA}/bodies?page=2`, 400, "page: unknown here; there are limit, cursor, format"],
    [`/areas/${AREA}/bodies?limit=0`, 400, "limit: a number up to 1000"],
    [`/areas/${AREA}/bodies?limit=1&limit=2`, 400, "limit: given more than once"],
    [`/areas/${AREA}/figures?cursor=x`, 400, "cursor: not one that was given"],
    [`/areas/${AREA}/reports?asOf=yesterday`, 400, "asOf"],
    [`/areas/${AREA}/search`, 400, "q"],
    [`/areas/${AREA}/bulk/../../secret`, 400, "area: a code"],
    [`/areas/${AREA}/bulk/..%2f..%2fsecret`, 404, "There is no such address"],
    [`/areas/${AREA}/bulk/secret`, 404, "manifest.json"],
  ])("%s says what is wrong", async (path, status, detail) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(((await response.json()) as { detail: string }).detail).toContain(detail);
  });

  it("has nobody's name and no doubt of a machine", async () => {
    for (const { path } of ENDPOINTS) {
      const at = path.replace("{area}", AREA).replace("{body}", "keji").replace("{year}", "2020");
      expect(await (await ask(`${at}${path.endsWith("search") ? "?q=公开" : ""}`)).text(), path).not.toContain("张三");
    }
    expect((await read(`/areas/${AREA}/verdicts`)).data).toEqual([]);
  });
});

describe("the bulk files", () => {
  it("are served with the checksums that their list says", async () => {
    const manifest = (await (await ask(`/areas/${AREA}/bulk/manifest.json`)).json()) as {
      files: { name: string; sha256: string; bytes: number }[];
    };
    const file = manifest.files.find(({ name }) => name === "figures.csv");
    const response = await ask(`/areas/${AREA}/bulk/figures.csv`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBe(file?.bytes);
    expect(response.headers.get("etag")).toBe(`"${file?.sha256.slice(0, 32)}"`);
    expect((await ask(`/areas/${AREA}/bulk/figures.csv`, { "if-none-match": response.headers.get("etag") ?? "" })).status).toBe(
      304,
    );
  });

  it("of many days at once are all served, though few are kept", async () => {
    const days = Array.from({ length: 9 }, (_, day) => `2025-03-0${day + 1}`);
    const served = await Promise.all(days.map((day) => ask(`/areas/${AREA}/bulk/manifest.json?asOf=${day}`)));
    expect(served.map(({ status }) => status)).toEqual(days.map(() => 200));
    for (const response of served) expect(await response.json()).toHaveProperty("files");
  });
});

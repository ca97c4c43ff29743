import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { db } from "@/lib/db/client";
import { readDocument } from "@/lib/db/documents";
import { countNarrowed, countPassages, searchPassages } from "@/lib/db/passages";
import { listReports, readVersion } from "@/lib/db/reports";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import { searchable, spansOf, termsOf } from "@/lib/report/find";
import { lineAt } from "@/lib/report/passage";
import { sourceLines } from "@/lib/report/source";
import { ingest } from "./ingest";

const AREA = "990303";
const OTHER = "990304";
const REPORTS = demoReports().filter(
  ({ year, bodyId }) => year === 2021 || (year === 2020 && ["jiaoyu", "weijian"].includes(bodyId)),
);
const ALL = { count: 10_000, offset: 0 };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passages-"));
  vi.stubEnv("DATA_DIR", folder);
  for (const areaId of [AREA, OTHER]) {
    await createArea({ ...DISTRICT, id: areaId, parentId: null });
    await createBodies(areaId, BODIES);
    const files = REPORTS.slice(areaId === AREA ? 0 : -12).map(({ file, text }) => ({ name: file, bytes: Buffer.from(text) }));
    await ingest(files, { areaId, origin: "command", by: "test", live: true });
  }
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Every paragraph of every live report, without the index. */
async function paragraphs(): Promise<{ bodyId: string; year: number; section: string; text: string }[]> {
  const rows = await listReports(AREA, { live: true });
  const versions = await Promise.all(
    rows.map(async (row) => ({ row, version: await readVersion(AREA, row, row.liveVersion ?? 0) })),
  );
  return versions.flatMap(({ row: { bodyId, year }, version }) =>
    (version?.content.sections ?? []).flatMap(({ key: section, text }) =>
      text.split("\n").flatMap((text) => (text.trim() === "" ? [] : [{ bodyId, year, section, text }])),
    ),
  );
}

describe("full text of the prose on display", () => {
  it.each(["信息公开", "问题", "人", "主动公开 微信", "２０２０", "没有这样的词", "%_"])(
    "“%s” finds what is there, and nothing else",
    async (query) => {
      const terms = termsOf(query);
      const expected = (await paragraphs()).filter(({ text }) => terms.every((term) => searchable(text).includes(term)));
      const found = await searchPassages(AREA, terms, {}, ALL);
      const texts = (rows: readonly { bodyId: string; year: number; text: string }[]) =>
        rows.map(({ bodyId, year, text }) => `${bodyId} ${year} ${text}`).sort();
      expect(texts(found)).toEqual(texts(expected));
      const counts = await countPassages(AREA, terms);
      expect(counts.total).toBe(expected.length);
      expect(counts.sections.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
    },
  );

  it("is narrowed by year, body, kind and section", async () => {
    const terms = termsOf("公开");
    const all = await paragraphs();
    const kinds = new Map(BODIES.map(({ id, kind }) => [id, kind]));
    const having = all.filter(({ text }) => searchable(text).includes("公开"));
    const count = (filter: Parameters<typeof countNarrowed>[2]) => countNarrowed(AREA, terms, filter);
    expect(await count({ year: 2020 })).toBe(having.filter(({ year }) => year === 2020).length);
    expect(await count({ body: "jiaoyu", year: 2021 })).toBe(
      having.filter((one) => one.bodyId === "jiaoyu" && one.year === 2021).length,
    );
    expect(await count({ kind: "town" })).toBe(having.filter(({ bodyId }) => kinds.get(bodyId) === "town").length);
    expect(await count({ section: "problems" })).toBe(having.filter(({ section }) => section === "problems").length);
    const pages = await Promise.all([0, 5].map((offset) => searchPassages(AREA, terms, {}, { count: 5, offset })));
    expect(pages.flat()).toEqual(await searchPassages(AREA, terms, {}, { count: 10, offset: 0 }));
  });

  it("leads to the line of the source in which the words stand", async () => {
    const terms = termsOf("政府信息公开");
    const found = await searchPassages(AREA, terms, {}, { count: 40, offset: 0 });
    expect(found.length).toBe(40);
    for (const { bodyId, year, scope, text, lines } of found) {
      const [span] = spansOf(text, terms);
      const report = (await listReports(AREA, { bodies: [bodyId], years: [year] }))[0];
      const version = await readVersion(AREA, { bodyId, year, scope }, report?.liveVersion ?? 0);
      const document = await readDocument(AREA, version?.documentHash ?? "");
      const source = document ? sourceLines(document.text) : [];
      const line = lineAt(lines, span?.start ?? 0) ?? -1;
      // Where a line of the source ends within the words, only their beginning stands in it.
      const shown = searchable(
        source
          .slice(line, line + 2)
          .flatMap(({ segments }) => segments.map((one) => one.text))
          .join(""),
      );
      expect(shown).toContain(terms[0]);
    }
  });

  it("asks an index, and no other area's rows", async () => {
    const plan = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      await tx.$executeRaw`SET LOCAL enable_indexscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
        EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF)
        SELECT FROM passages WHERE grams @> (SELECT grams[1:3] FROM passages WHERE area_id = ${AREA} LIMIT 1)`;
    });
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).toContain("passages_grams_idx");
    const [row] = await db().$queryRaw<{ areas: string[] }[]>`
      SELECT array_agg(DISTINCT area_id) AS areas FROM passages
      WHERE grams @> (SELECT grams[1:3] FROM passages WHERE area_id = ${AREA} LIMIT 1)`;
    expect(row?.areas).toEqual([AREA]);
  });
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readVersion } from "@/lib/db/reports";
import { readCsv, writeCsv } from "@/lib/report/export/csv";
import { cellsFrom, FIGURES, type FigureRecord } from "@/lib/report/export/figures";
import { loadSeed } from "@/lib/server/seed";
import { type RecordFilter, readRecords } from "./records";

const AREA = "350504";
const KEY = { bodyId: "keji", year: 2020, scope: "own" } as const;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "records-"));
  vi.stubEnv("DATA_DIR", folder);
  await loadSeed();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const read = async (filter?: RecordFilter): Promise<FigureRecord[]> => {
  const records: FigureRecord[] = [];
  for await (const record of readRecords(AREA, filter)) records.push(record);
  return records;
};

describe("the long records of an area", () => {
  it("say of a real report what its version says, through a file and back", async () => {
    const records = await read();
    expect(records).toHaveLength(198);
    const version = await readVersion(AREA, KEY, 1);
    expect(cellsFrom([...readCsv(FIGURES, writeCsv(FIGURES, records))])).toEqual(version?.content.cells);
    expect(records[0]).toMatchObject({
      area: AREA,
      body: "keji",
      bodyName: "泉州市洛江区科学技术局",
      bodyKind: "department",
      year: 2020,
      form: "B",
      version: 1,
      source: version?.documentHash,
      publishedOn: "2021-01-05",
      reviewed: false,
    });
    expect(records.filter(({ status }) => status === "implied").every(({ proof, was }) => proof !== null && was !== null)).toBe(
      true,
    );
  });

  it("are narrowed to cells, years and bodies", async () => {
    const cells = ["requests.new.total", "requests.granted.individual"] as const;
    expect((await read({ cells })).map(({ cell }) => cell)).toEqual(cells);
    expect(await read({ years: [2021] })).toEqual([]);
    expect(await read({ bodies: ["nobody"] })).toEqual([]);
    expect(await read({ scope: "aggregate" })).toEqual([]);
  });

  it("stand as they stood at a revision", async () => {
    expect(await read({ revision: 0 })).toEqual([]);
    expect(await read({ revision: 1 })).toHaveLength(198);
  });
});

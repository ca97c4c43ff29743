import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createArea, listAreas, removeArea } from "@/lib/db/areas";
import { createBodies, listBodies } from "@/lib/db/bodies";
import { listReports } from "@/lib/db/reports";
import { loadSeed, removeSeed } from "./seed";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seed-"));
  vi.stubEnv("DATA_DIR", folder);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  for (const { id } of (await listAreas()).toReversed()) await removeArea(id);
  await loadSeed();
});

const areas = async () => (await listAreas()).map(({ id }) => id);

it("is loaded once and taken out whole", async () => {
  await loadSeed();
  expect(await areas()).toEqual(["35", "3505", "350504"]);
  expect(await listReports("350504", { live: true })).toHaveLength(1);
  await removeSeed();
  expect(await areas()).toEqual([]);
});

it("stays where somebody has gone on with its area", async () => {
  await createBodies("350504", [{ id: "jiaoyu", kind: "department", from: null, until: null, names: [] }]);
  await removeSeed();
  expect(await areas()).toEqual(["35", "3505", "350504"]);
  expect(await listBodies("350504")).toHaveLength(2);
});

it("leaves areas above it that have others below them", async () => {
  await createArea({ id: "350503", name: "丰泽区", nameEn: "Fengze District", level: "county", parentId: "3505", demo: false });
  await removeSeed();
  expect(await areas()).toEqual(["35", "3505", "350503"]);
});

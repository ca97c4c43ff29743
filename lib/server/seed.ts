/** One real report's figures under their own area: Luojiang's science bureau on 2020, a table that lost a column on one page. */
import { readFile } from "node:fs/promises";
import { createArea, listAreas, removeArea } from "@/lib/db/areas";
import { createBodies, listBodies } from "@/lib/db/bodies";
import { listOrigins } from "@/lib/db/documents";
import type { Area, Body } from "@/lib/report/body";
import { ingest } from "./ingest";
import { removeOriginals } from "./originals";

/** From the province down; the last is where the report belongs. */
const AREAS: readonly Omit<Area, "revision">[] = [
  { id: "35", name: "福建省", nameEn: "Fujian", level: "province", parentId: null, demo: false },
  { id: "3505", name: "泉州市", nameEn: "Quanzhou", level: "city", parentId: "35", demo: false },
  { id: "350504", name: "洛江区", nameEn: "Luojiang District", level: "county", parentId: "3505", demo: false },
];
const DISTRICT = "350504";

const always = { from: null, until: null };

const BODY: Body = {
  id: "keji",
  kind: "department",
  ...always,
  names: [
    { name: "泉州市洛江区科学技术局", kind: "full", ...always },
    { name: "区科技局", kind: "short", ...always },
    { name: "Science and Technology Bureau", kind: "english", ...always },
  ],
};

const FILE = "keji-2020.txt";

export async function loadSeed(): Promise<void> {
  for (const area of AREAS) await createArea(area);
  await createBodies(DISTRICT, [BODY]);
  const bytes = await readFile(new URL(`../../prisma/seed/${DISTRICT}/${FILE}`, import.meta.url));
  await ingest([{ name: FILE, bytes }], { areaId: DISTRICT, origin: "demo", by: "demo", reason: "demo", live: true });
}

/** From the district up; an area to which anything else was added stays, and so do those above it. */
export async function removeSeed(): Promise<void> {
  for (const { id } of AREAS.toReversed()) {
    if (await isInUse(id)) return;
    await removeArea(id);
    await removeOriginals(id);
  }
}

async function isInUse(areaId: string): Promise<boolean> {
  const [areas, bodies, origins] = await Promise.all([listAreas(), listBodies(areaId), listOrigins(areaId)]);
  return (
    areas.some(({ parentId }) => parentId === areaId) ||
    bodies.some(({ id }) => id !== BODY.id) ||
    origins.some((origin) => origin !== "demo")
  );
}

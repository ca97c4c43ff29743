/** What comparisons are made of. Another chart, other years or bodies are asked of the same figures, so these are kept. */
import { type AreaEntry, listChildren, readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { type FigureRow, readFigures } from "@/lib/db/figures";
import type { Body, Succession } from "@/lib/report/body";
import type { CellKey } from "@/lib/report/form";
import { keeping } from "./keep-readings";

type Roster = {
  area: AreaEntry | null;
  /** The areas directly below it. */
  areas: readonly AreaEntry[];
  bodies: readonly Body[];
  successions: readonly Succession[];
};

export type Readings = {
  roster: (areaId: string) => Promise<Roster>;
  /** Of all years and scopes: these cells alone. */
  figures: (areaId: string, keys: readonly CellKey[]) => Promise<readonly FigureRow[]>;
};

async function readRoster(areaId: string): Promise<Roster> {
  const [area, areas, bodies, successions] = await Promise.all([
    readArea(areaId),
    listChildren(areaId),
    listBodies(areaId),
    listSuccessions(areaId),
  ]);
  return { area, areas, bodies, successions };
}

/** As the database has it now, for whoever measures it. */
export const ANEW: Readings = { roster: readRoster, figures: (areaId, keys) => readFigures(areaId, { keys }) };

/** Half a million figures are some 50 MB. */
const MOST_FIGURES = 500_000;
const MOST_NAMES = 50_000;

export const KEPT: Readings = {
  roster: keeping(ANEW.roster, ({ areas, bodies }) => areas.length + bodies.length + 1, MOST_NAMES),
  figures: keeping(
    ANEW.figures,
    (rows) => rows.reduce((sum, { values }) => sum + 8 + Object.keys(values).length, 0),
    MOST_FIGURES,
  ),
};

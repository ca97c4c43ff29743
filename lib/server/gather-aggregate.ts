/** What the area's own report of a year is made of: its units with what they handed in, and what the office has drafted. */
import { createHash } from "node:crypto";
import { type AggregateDraft, listAdjustments, readAggregateDraft } from "@/lib/db/aggregates";
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { readContents, type VersionContent } from "@/lib/db/contents";
import { listReports, type ReportRow, readReport } from "@/lib/db/reports";
import { listRosters } from "@/lib/db/rosters";
import { readHandled } from "@/lib/db/verdicts";
import { contentOf } from "@/lib/report/aggregate/draft";
import { proposeProse } from "@/lib/report/aggregate/prose";
import { type CellSum, leftOut, sumUnits } from "@/lib/report/aggregate/sum";
import type { Adjustment, Unit } from "@/lib/report/aggregate/unit";
import { type Body, nameOf } from "@/lib/report/body";
import { type EntryContent, formOf } from "@/lib/report/entry";
import { figuresOf } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { rootsOf } from "@/lib/report/handling";
import type { SectionKey } from "@/lib/report/report";
import { owersOf } from "@/lib/report/roster";
import { nameIn } from "./finish-entry";

/** Bodies of the kind office are units like all others: their own figures are part of the sum. */
export type Gathered = {
  area: string;
  year: number;
  form: FormId;
  /** The body whose report it is. */
  body: Body;
  name: string;
  units: readonly Unit[];
  adjustments: readonly Adjustment[];
  draft: AggregateDraft;
  /** The draft's prose as saved, else as proposed. */
  sections: Partial<Record<SectionKey, string>>;
  sums: ReadonlyMap<CellKey, CellSum>;
  content: EntryContent;
  /** Changes with all that a report made now would consist of. */
  revision: string;
};

const ACCEPTED: readonly string[] = ["accepted", "live", "corrected"];

/** The version that counts: the newest once it is accepted, else what is on display. */
async function countedVersion(areaId: string, row: ReportRow): Promise<number | null> {
  if (!ACCEPTED.includes(row.state)) return row.liveVersion;
  return (await readReport(areaId, row))?.versions.at(-1)?.number ?? null;
}

async function readCounted(areaId: string, rows: readonly ReportRow[]): Promise<ReadonlyMap<string, VersionContent>> {
  const wanted = await Promise.all(rows.map(async (row) => ({ row, version: await countedVersion(areaId, row) })));
  const keys = wanted.flatMap(({ row: { bodyId, year, scope }, version }) =>
    version === null ? [] : [{ bodyId, year, scope, version }],
  );
  const found = new Map<string, VersionContent>();
  for await (const one of readContents(areaId, keys)) found.set(one.bodyId, one);
  return found;
}

/** Findings about what counts that nobody has cleared up. */
async function readDoubts(areaId: string, year: number) {
  const reports = await readHandled(areaId, { years: [year], newest: true, verdicts: ["fail", "warn"] });
  return new Map(
    reports.flatMap(({ bodyId, scope, handled }) => {
      const open = handled.filter(({ state }) => state === "open" || state === "confirmed");
      const cells = [...new Set(open.flatMap(({ finding }) => finding.cells))];
      return scope === "own" ? [[bodyId, { open: rootsOf(open).length, doubts: cells }] as const] : [];
    }),
  );
}

async function readUnits(areaId: string, year: number, bodies: readonly Body[]): Promise<readonly Unit[]> {
  const [all, rosters, doubts] = await Promise.all([
    listReports(areaId, { years: [year] }),
    listRosters(areaId),
    readDoubts(areaId, year),
  ]);
  const rows = new Map(all.flatMap((row) => (row.scope === "own" ? [[row.bodyId, row] as const] : [])));
  const counted = await readCounted(areaId, [...rows.values()]);
  const owers = owersOf(year, bodies, rosters);
  const units = bodies.filter(({ id, kind }) => kind !== "government" && (owers.has(id) || counted.has(id)));
  return units.map((body): Unit => {
    const [row, version] = [rows.get(body.id), counted.get(body.id)];
    const { form, content } = version ?? { form: null, content: null };
    const isAccepted = row !== undefined && ACCEPTED.includes(row.state);
    return {
      ...{ body: body.id, name: nameOf(body, "zh", year), kind: body.kind, owes: owers.has(body.id) },
      ...(version ? (doubts.get(body.id) ?? { open: 0, doubts: [] }) : { open: 0, doubts: [] }),
      waiting: row !== undefined && row.state !== "draft" && !isAccepted,
      report:
        version && content
          ? {
              ...{ version: version.version, form, figures: form === null ? {} : figuresOf(form, content.cells) },
              ...{ sections: content.sections, claims: content.claims, isSuperseded: !isAccepted },
            }
          : null,
    };
  });
}

const revisionOf = (draft: number, units: readonly Unit[], adjustments: readonly Adjustment[]): string => {
  const counted = units.map(({ body, report }) => `${body}:${report?.version ?? 0}`);
  const standing = adjustments.map(({ number, undone }) => `${number}${undone ? "-" : "+"}`);
  return createHash("sha256")
    .update([draft, ...counted, ...standing].join(" "))
    .digest("hex")
    .slice(0, 16);
};

/** Units that are in the sum, and those that owe a report and are not. */
export const countedIn = ({ units, adjustments }: Pick<Gathered, "units" | "adjustments">) => {
  const without = leftOut(adjustments);
  return {
    counted: units.filter(({ body, report }) => report !== null && !without.has(body)),
    without: units.filter(({ body, report }) => report === null || without.has(body)),
  };
};

/** `noArea`; `noBody`: no body of the kind government; `noForm`: a year before there was a form that can be filled in. */
export type NotGathered = "noArea" | "noBody" | "noForm";

export async function gatherAggregate(areaId: string, year: number): Promise<Gathered | NotGathered> {
  const [area, bodies] = await Promise.all([readArea(areaId), listBodies(areaId)]);
  const body = bodies.find(({ kind }) => kind === "government");
  const form = formOf(year);
  if (!area) return "noArea";
  if (!body) return "noBody";
  if (form === null) return "noForm";
  const [units, adjustments, saved] = await Promise.all([
    readUnits(areaId, year, bodies),
    listAdjustments(areaId, year),
    readAggregateDraft(areaId, year),
  ]);
  const draft = saved ?? { revision: 0, sections: {}, made: null };
  const sums = sumUnits(form, units, adjustments);
  const { counted, without } = countedIn({ units, adjustments });
  const facts = { area: area.name, year, sums, counted: counted.length, without: without.map(({ name }) => name) };
  const sections = saved ? saved.sections : proposeProse(facts);
  const content = contentOf(form, sums, sections);
  const revision = revisionOf(draft.revision, units, adjustments);
  const name = nameIn(body, year);
  return { ...{ area: area.name, year, form, body, name, units, adjustments, draft, sections }, sums, content, revision };
}

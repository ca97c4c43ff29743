/** The ranking of an edition, from its rows alone: a pure function, the same to the last byte wherever it is run. */
import { numberOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import { type Assessment, assess, type Entry, type Outcomes, outcomesOf } from "@/lib/report/score/assess";
import { type Change, changesOf } from "@/lib/report/score/changes";
import { type Ranking, rank, withPeers } from "@/lib/report/score/rank";
import { poolOf } from "@/lib/report/score/score";
import { type Robustness, sensitivityOf } from "@/lib/report/score/sensitivity";
import { canonicalText } from "./canonical";
import type { EarlierRow, EditionInput, ReportRow } from "./input";

export type EditionResult = {
  ranking: Ranking;
  /** In the order of the bodies' identifiers. */
  assessments: readonly Assessment[];
  /** The area's sums of outcomes in the years before, the nearest first: the pool where a year has too few cases. */
  earlier: readonly Outcomes[];
  robustness: readonly Robustness[];
  /** The single steps that were open to each ranked body. */
  changes: Readonly<Record<string, readonly Change[]>>;
};

/** What the size of an area is told by. */
export const REQUESTS: CellKey = "requests.new.total";

const byName = <T extends { body: string }>(a: T, b: T): number => (a.body < b.body ? -1 : 1);

export function makeEdition({ heading, bodies, reports, earlier: rows, verdicts }: EditionInput): EditionResult {
  const { configuration, cutOff, seed, year } = heading;
  const entries = [...bodies].sort(byName).map(({ body, kind, level }): Entry => {
    const report = reports.find((one) => one.body === body);
    const judged = verdicts.filter((one) => one.body === body).map((one) => ({ ...one, state: "confirmed" as const }));
    const area = level && { level, requests: requestsOf([...reports, ...rows].filter((one) => one.body === body)) };
    return { body, kind, ...(area && { area }), report: report ? { ...report, publication: report, judged } : null };
  });
  const assessed = entries.map((entry) => assess(entry, cutOff, configuration));
  const assessments = withPeers(assessed, configuration);
  const earlier = earlierPools(rows, year, configuration.outcome.poolYears);
  const ranking = rank(assessments, earlier, configuration, seed);
  const changes = assessments.map((one) => [one.body, changesOf(one, assessments, ranking.means, configuration)] as const);
  return {
    ranking,
    assessments,
    earlier,
    robustness: [...sensitivityOf(ranking, assessments, earlier, configuration)].sort(byName),
    changes: Object.fromEntries(changes.filter(([, steps]) => steps.length > 0)),
  };
}

/** New requests a year: the mean of the years that say so; null where none does. */
function requestsOf(years: readonly Pick<ReportRow, "figures">[]): number | null {
  const known = years.flatMap(({ figures }) => numberOf(figures[REQUESTS]) ?? []);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** A year without reports is an empty pool and keeps its place. */
function earlierPools(rows: readonly EarlierRow[], year: number, years: number): readonly Outcomes[] {
  return Array.from({ length: years - 1 }, (_, index) => {
    const inYear = rows.filter((row) => row.year === year - 1 - index).sort(byName);
    return poolOf(inYear.map((row) => ({ reason: null, outcomes: outcomesOf(row) })));
  });
}

/** The bytes that are published and compared. */
export const resultText = (result: EditionResult): string => `${canonicalText(result)}\n`;

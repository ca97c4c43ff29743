/**
 * One wrong cell that shows in several reports: in its own, in next year's carry-over, in the aggregate's sum. It is the cause of
 * all of them only where that is proved: put right, together with the cells into which it was copied, it makes every sum around
 * them hold, and no other cell would explain as much. Where another could be it, the findings stay apart.
 */

import { inForce, leftOut } from "@/lib/report/aggregate/sum";
import type { Adjustment } from "@/lib/report/aggregate/unit";
import { numberOf } from "@/lib/report/figure";
import type { Root } from "@/lib/report/report";
import {
  type Balance,
  balanceOverUnits,
  balancesOverYears,
  balancesWithin,
  type FoundReport,
  reportOf,
  type Spot,
  spotOf,
} from "./balances";

/** By report (`body year scope`) and by the cause that its findings have there. */
export type SharedCauses = ReadonlyMap<string, Readonly<Record<string, Root>>>;

/** One cell put right by so much, with its copies: what then holds that had not. */
type Explanation = { spot: Spot; by: number; fixes: ReadonlySet<Balance> };

export function sharedCauses(
  reports: readonly FoundReport[],
  adjustments: readonly (Adjustment & { year: number })[] = [],
): SharedCauses {
  const balances = new Balances(reports, adjustments);
  const explanations = balances.failing().flatMap((balance) =>
    [...balance.terms.values()].flatMap(({ spot }) => {
      const found = balances.explain(spot);
      return found ? [found] : [];
    }),
  );
  const byCell = new Map(explanations.map((one) => [spotOf(one.spot), one]));
  const byFix = new Map<Balance, Explanation[]>();
  for (const one of byCell.values()) for (const fix of one.fixes) byFix.set(fix, [...(byFix.get(fix) ?? []), one]);
  const rivals = ({ fixes }: Explanation) => new Set([...fixes].flatMap((fix) => byFix.get(fix) ?? []));
  const proved = [...byCell.values()].filter((one) => [...rivals(one)].every((other) => other === one || isLess(other, one)));
  return rootsOf(proved, balances);
}

/** What explains only a part leaves the rest to a second mistake; one that explains all of it is the simpler by far. */
const isLess = ({ fixes }: Explanation, { fixes: all }: Explanation): boolean =>
  fixes.size < all.size && [...fixes].every((fix) => all.has(fix));

function rootsOf(proved: readonly Explanation[], balances: Balances): SharedCauses {
  const roots = new Map<string, Record<string, Root>>();
  for (const { spot, by, fixes } of proved) {
    const found = new Map([...fixes].flatMap(({ found: one }) => (one ? [[`${one.report}|${one.cause}`, one] as const] : [])));
    if (found.size < 2) continue;
    const root: Root = { ...spot, value: balances.valueOf(spot) + by };
    for (const { report, cause } of found.values()) roots.set(report, { ...roots.get(report), [cause]: root });
  }
  return roots;
}

/** The sums around any cell, worked out where they are asked for. */
class Balances {
  private readonly reports: ReadonlyMap<string, FoundReport>;
  private readonly units: ReadonlyMap<number, readonly FoundReport[]>;
  private readonly wholes: ReadonlyMap<number, FoundReport>;
  private readonly overYears = new Map<string, Balance[]>();
  private readonly within = new Map<string, ReadonlyMap<string, readonly Balance[]>>();
  private readonly overUnits = new Map<string, Balance | null>();

  constructor(
    reports: readonly FoundReport[],
    private readonly adjustments: readonly (Adjustment & { year: number })[],
  ) {
    this.reports = new Map(reports.map((report) => [reportOf(report), report]));
    const years = [...new Set(reports.map(({ year }) => year))];
    const of = (scope: string) => (year: number) => reports.filter((one) => one.year === year && one.scope === scope);
    this.units = new Map(years.map((year) => [year, of("own")(year)]));
    this.wholes = new Map(years.flatMap((year) => of("aggregate")(year).map((report) => [year, report] as const)));
    for (const one of reports.flatMap(balancesOverYears))
      for (const at of one.terms.keys()) this.overYears.set(at, [...(this.overYears.get(at) ?? []), one]);
  }

  /** What does not hold, but for the sums of units alone: any unit could be it. */
  failing(): readonly Balance[] {
    const across = new Set([...this.overYears.values()].flat());
    const alone = [...this.reports.values()].flatMap((report) => [...new Set([...this.withinOf(report).values()].flat())]);
    return [...across, ...alone].filter(({ rest }) => rest !== 0);
  }

  valueOf(spot: Spot): number {
    return numberOf(this.reports.get(reportOf(spot))?.figures[spot.cell]) ?? 0;
  }

  private withinOf(report: FoundReport): ReadonlyMap<string, readonly Balance[]> {
    const known = this.within.get(reportOf(report));
    if (known) return known;
    const byCell = new Map<string, Balance[]>();
    for (const one of balancesWithin(report)) for (const at of one.terms.keys()) byCell.set(at, [...(byCell.get(at) ?? []), one]);
    this.within.set(reportOf(report), byCell);
    return byCell;
  }

  private ofUnits({ year, cell }: Spot): Balance | null {
    const key = `${year} ${cell}`;
    const known = this.overUnits.get(key);
    if (known !== undefined) return known;
    const whole = this.wholes.get(year);
    const own = inForce(this.adjustments.filter((one) => one.year === year));
    const isSupplied = (body: string) =>
      own.some((one) => one.kind === "supplied" && one.body === body && one.cells.includes(cell));
    const without = leftOut(own);
    const counted = (this.units.get(year) ?? []).filter(({ body }) => !without.has(body) && !isSupplied(body));
    const made = whole ? balanceOverUnits(whole, cell, counted) : null;
    this.overUnits.set(key, made);
    return made;
  }

  private around(spot: Spot): readonly Balance[] {
    const report = this.reports.get(reportOf(spot));
    const within = report ? (this.withinOf(report).get(spotOf(spot)) ?? []) : [];
    const units = this.ofUnits(spot);
    const sum = units?.terms.has(spotOf(spot)) ? [units] : [];
    return [...within, ...(this.overYears.get(spotOf(spot)) ?? []), ...sum];
  }

  /** Null where no one number, put into the cell and its copies, makes all hold. */
  explain(spot: Spot): Explanation | null {
    const wanted = new Set(
      this.around(spot).flatMap(({ rest, terms }) => (rest === 0 ? [] : [-rest * (terms.get(spotOf(spot))?.by ?? 0)])),
    );
    const [by] = wanted;
    if (by === undefined || wanted.size !== 1) return null;
    const changed = this.withCopies(spot);
    if ([...changed.values()].some((one) => !isCount(this.valueOf(one) + by))) return null;
    const touched = new Set([...changed.values()].flatMap((one) => this.around(one)));
    const restOf = ({ rest, terms }: Balance) =>
      [...changed.keys()].reduce((sum, at) => sum + by * (terms.get(at)?.by ?? 0), rest);
    if ([...touched].some((one) => restOf(one) !== 0)) return null;
    return { spot, by, fixes: new Set([...touched].filter(({ rest }) => rest !== 0)) };
  }

  /** The cell with those of other reports into which it was carried over as it stands, and on from there. */
  private withCopies(spot: Spot): ReadonlyMap<string, Spot> {
    const changed = new Map([[spotOf(spot), spot]]);
    for (const one of changed.values())
      for (const { rest, copy } of this.around(one))
        if (rest === 0 && copy && reportOf(copy) !== reportOf(one)) changed.set(spotOf(copy), copy);
    return changed;
  }
}

const isCount = (value: number): boolean => value >= 0 && Number.isInteger(value);

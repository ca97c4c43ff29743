import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Tabs } from "@/components/controls/tabs";
import { Adjustments } from "@/components/monitor/aggregate/adjustments";
import own from "@/components/monitor/aggregate/aggregate.module.css";
import { CellPanel } from "@/components/monitor/aggregate/cell-panel";
import { Check } from "@/components/monitor/aggregate/check";
import { Make } from "@/components/monitor/aggregate/make";
import { Prose } from "@/components/monitor/aggregate/prose";
import { Stated } from "@/components/monitor/aggregate/stated";
import { SumTables } from "@/components/monitor/aggregate/sum-tables";
import { Units } from "@/components/monitor/aggregate/units";
import styles from "@/components/monitor/monitor.module.css";
import { Sums } from "@/components/monitor/sums";
import { YearHead } from "@/components/monitor/year-head";
import { formatNumber } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { AGGREGATE_PARTS, AggregateView, aggregateHref } from "@/lib/params/monitor";
import { statedIn } from "@/lib/report/aggregate/stated";
import { isCellKey } from "@/lib/report/cells";
import { countedIn, type Gathered, gatherAggregate } from "@/lib/server/gather-aggregate";
import { checkAggregate, readLastProse, reconcileAggregate } from "@/lib/server/read-aggregate";
import { currentYear } from "@/lib/server/roster";
import { fill } from "@/lib/words/fill";
import { aggregate as words } from "@/lib/words/zh/aggregate";

export const metadata = { title: words.title };

type PartProps = { area: string; from: Gathered };

function Tables({ area, from, cell }: PartProps & { cell: string | undefined }) {
  const { year, form, units, sums, adjustments } = from;
  const selected = cell !== undefined && isCellKey(cell) && sums.has(cell) ? cell : null;
  const doubts = new Set(units.flatMap((unit) => unit.doubts));
  return (
    <>
      <Units {...{ area, year, units, adjustments }} />
      <p className={styles.muted}>{words.tables.hint}</p>
      <div className={own.split}>
        <SumTables {...{ area, year, form, sums, doubts, selected }} />
        <aside className={own.panel} aria-label={words.cell.table}>
          <CellPanel {...{ area, year, form, units }} sum={selected === null ? null : (sums.get(selected) ?? null)} />
        </aside>
      </div>
      <Adjustments {...{ area, year, form, adjustments, names: namesOf(from) }} />
    </>
  );
}

const namesOf = ({ units }: Gathered): Record<string, string> => Object.fromEntries(units.map(({ body, name }) => [body, name]));

async function Texts({ area, from }: PartProps) {
  const { year, form, name, content, draft } = from;
  const { counted } = countedIn(from);
  const quoted = counted.map(({ body, name: called, report }) => ({
    ...{ body, name: called, href: linksIn("zh").report(area, body, year) },
    sections: Object.fromEntries((report?.sections ?? []).map(({ key, text }) => [key, text])),
  }));
  const last = await readLastProse(area, from);
  return (
    <>
      <Stated {...{ area, year, names: namesOf(from) }} stated={statedIn(counted, year)} />
      <Prose {...{ area, year, name, form, quoted, last }} draft={{ revision: draft.revision, content }} />
    </>
  );
}

async function Checks({ area, from }: PartProps) {
  const [findings, reconciled] = await Promise.all([checkAggregate(area, from), reconcileAggregate(area, from)]);
  const without = countedIn(from).without.map(({ name }) => name);
  return <Check {...{ area, year: from.year, form: from.form, findings, reconciled, without }} />;
}

const openIn = ({ sums }: Gathered): number => [...sums.values()].filter(({ total }) => total === null).length;

function Facts({ from }: { from: Gathered }) {
  const { counted, without } = countedIn(from);
  const adjusted = [...from.sums.values()].filter(({ adjustments }) => adjustments.length > 0).length;
  const offices = counted.filter(({ kind }) => kind === "office").map(({ name }) => name);
  const facts = [
    [words.counted, formatNumber(counted.length)],
    [words.missing, formatNumber(without.length)],
    [words.openCells, formatNumber(openIn(from))],
    [words.adjustedCells, formatNumber(adjusted)],
  ] as const;
  return (
    <section aria-label={words.facts}>
      <Sums sums={facts} />
      <p className={styles.muted}>
        {offices.length === 0 ? words.officeNone : fill(words.officeOwn, { names: offices.join("、") })}
      </p>
    </section>
  );
}

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/aggregate">) {
  const view = AggregateView.parse(await searchParams);
  const { areaId: area } = await requireAction("/monitor/aggregate", "aggregate.draft", view.area);
  const latest = currentYear();
  const year = view.year ?? latest;
  const from = await gatherAggregate(area, year);
  if (from === "noArea") notFound();
  return (
    <div className={`${styles.page} ${own.page}`}>
      <YearHead
        {...{ title: words.title, lead: fill(words.lead, { year }), year, label: words.years }}
        area={typeof from === "string" ? null : from.area}
        years={[...new Set([latest - 2, latest - 1, latest, year])].sort()}
        hrefOf={(one) => aggregateHref(area, one, view.part)}
      />
      {typeof from === "string" ? (
        <p>{words[from]}</p>
      ) : (
        <>
          <Facts from={from} />
          <Tabs
            label={words.parts.label}
            tabs={AGGREGATE_PARTS.map((part) => ({
              ...{ label: words.parts[part], href: aggregateHref(area, year, part), current: part === view.part },
            }))}
          />
          {view.part === "tables" && <Tables {...{ area, from, cell: view.cell }} />}
          {view.part === "prose" && <Texts key={year} {...{ area, from }} />}
          {view.part === "check" && <Checks {...{ area, from }} />}
          {view.part === "make" && (
            <Make {...{ area, year, body: from.body.id, revision: from.revision, open: openIn(from), made: from.draft.made }} />
          )}
        </>
      )}
    </div>
  );
}

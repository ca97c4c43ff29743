/** What each part of a score comes from, in a sentence and with links to the cells behind it. */
import { Value } from "@/components/figure/value";
import { Link } from "@/components/site/link";
import { formatDay, formatPercent, formatPoints, formatRate, formatShift } from "@/lib/format";
import { cellOf, labelOf } from "@/lib/report/cells";
import type { Counted } from "@/lib/report/editions/shown";
import { numberOf, statusOf } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { cellsOfFormula } from "@/lib/report/metrics/read-cells";
import { OUTCOME_SHARES } from "@/lib/report/score/assess";
import { creditsOf } from "@/lib/report/score/completeness";
import { silenceOf } from "@/lib/report/score/silence";
import { shrink } from "@/lib/report/stats";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import type { Standing } from "./standing";
import styles from "./why.module.css";

type About = { standing: Standing; context: RankingsContext };

const reportOf = ({ standing, context }: About) => context.frozen.input.reports.find(({ body }) => body === standing.body);

export function TimelinessDetail({ standing, context }: About) {
  const { words, language, frozen } = context;
  const report = reportOf({ standing, context });
  const { daysLate } = standing.assessment;
  if (!report) return <p>{words.reasons.unpublished}</p>;
  const lost = frozen.input.heading.configuration.lost.perDayLate;
  const late = daysLate === null ? words.unknownDay : daysLate === 0 ? words.onTime : fill(words.daysLate, { n: daysLate, lost });
  const published = report.publishedOn === null ? words.unknownDay : formatDay(report.publishedOn, language);
  return <p>{fill(words.timelinessDetail, { due: formatDay(report.due, language), published, late })}</p>;
}

export function CompletenessDetail({ standing, context }: About) {
  const { words, frozen } = context;
  const report = reportOf({ standing, context });
  const { filled } = standing.assessment;
  if (!filled || !report?.form) return null;
  const credits = creditsOf(report.form, report.figures, frozen.input.heading.configuration.completeness.credit);
  const short = credits.filter(({ credit }) => credit !== null && credit < 1).map(({ key }) => key);
  const credit = formatPoints(filled.credit);
  return (
    <>
      <p>
        {fill(words.completenessDetail, { cells: filled.cells, credit, sections: filled.sections })}
        {filled.lost > 0 && ` ${fill(words.lostCells, { n: filled.lost })}`}
      </p>
      <Cells title={words.creditless} keys={short} about={{ standing, context }} />
    </>
  );
}

export function ConsistencyDetail({ standing, context, counted }: About & { counted: readonly Counted[] }) {
  const { words, frozen } = context;
  const { lost } = frozen.input.heading.configuration;
  const { confirmed } = standing.assessment;
  if (counted.length === 0) return <p>{words.consistencyNone}</p>;
  const first = (one: Counted, index: number) => counted.findIndex(({ cause }) => cause === one.cause) === index;
  return (
    <>
      <p>{fill(words.consistencyDetail, { ...confirmed, ...lost })}</p>
      <details open>
        <summary>{words.counted}</summary>
        <ul>
          {counted.filter(first).map((one) => (
            <Finding key={one.cause} counted={one} about={{ standing, context }} />
          ))}
        </ul>
      </details>
    </>
  );
}

function Finding({ counted: { rule, finding }, about }: { counted: Counted; about: About }) {
  const { words, language } = about.context;
  if (!finding) return <li>! {fill(words.countedGone, { rule })}</li>;
  return (
    <li>
      ! {finding.message[language]}
      <Cells title={words.cells} keys={finding.cells} about={about} />
    </li>
  );
}

const OUTCOMES = { openness: "decided", correction: "concluded" } as const;

export function OutcomeDetail({ standing, context, of }: About & { of: keyof typeof OUTCOMES }) {
  const { words, frozen } = context;
  const { outcomes } = standing.assessment;
  const mean = frozen.result.ranking.means[of];
  if (outcomes === null) return null;
  if (mean === null) return <p>{words.meanless}</p>;
  const share = of === "openness" ? frozen.input.heading.configuration.outcome.denominator : OUTCOMES[of];
  const count = outcomes[share];
  if (count.of === 0)
    return (
      <p>
        {of === "openness" ? words[silenceOf(standing.assessment, frozen.input.reports) ?? "noDecisions"] : words.correctionNone}
      </p>
    );
  const points = (standing.ranked?.one.points ?? standing.unranked?.points)?.[of] ?? 0;
  const report = reportOf({ standing, context });
  const keys = cellsOfFormula(OUTCOME_SHARES[share]).filter((key) => (numberOf(report?.figures[key]) ?? 0) !== 0);
  return (
    <>
      <p>
        {fill(of === "openness" ? words.opennessDetail : words.correctionDetail, {
          of: count.of,
          cases: count.cases,
          mean: formatPercent(mean.share),
          shrunk: formatPercent(shrink(count, mean.share, mean.prior)),
          points: formatShift(points),
        })}{" "}
        <span className={styles.rate}>{formatRate(count.cases, count.of)}</span>
      </p>
      <Cells title={words.cells} keys={keys} about={{ standing, context }} />
    </>
  );
}

const MANY = 8;

/** Cells of the report with what stands in them, each a link to its place in the source. */
function Cells({ title, keys, about }: { title: string; keys: readonly CellKey[]; about: About }) {
  const report = reportOf(about);
  if (!report?.form || keys.length === 0) return null;
  const { form } = report;
  return (
    <details open={keys.length <= MANY}>
      <summary>
        {title} <span className={styles.rate}>{keys.length}</span>
      </summary>
      <ul className={styles.cells}>
        {keys.map((key) => (
          <li key={key}>
            <Cell cell={key} form={form} about={about} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Cell({ cell, form, about }: { cell: CellKey; form: FormId; about: About }) {
  const { context } = about;
  const { language } = context;
  const figure = reportOf(about)?.figures[cell];
  const status = statusOf(figure, form);
  const isNumber = status === "reported" || status === "implied";
  const label = cellOf(form, cell) ? labelOf(cell, form, language) : cell;
  return (
    <>
      <Link href={context.reportOf(about.standing.body, cell)}>{label}</Link>{" "}
      {isNumber ? (
        <Value value={numberOf(figure)} isImplied={status === "implied"} language={language} />
      ) : (
        <Value value={null} gap={status} language={language} />
      )}
    </>
  );
}

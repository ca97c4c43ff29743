import type { ReactNode } from "react";
import { Unreviewed } from "@/components/figure/unreviewed";
import { formatChange, formatNumber, formatRate } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import type { Change } from "@/lib/report/change";
import type { KeyFigure, Overview, Share } from "@/lib/report/overview";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./overview.module.css";

type Props = { overview: Overview; language: Language; isReviewed: boolean; nameOf: (body: string) => string };

/** Five figures of the year, each with what it is compared with and how many bodies are in it. */
export function KeyFigures({ overview, language, isReviewed, nameOf }: Props) {
  const words = wordsIn(language).overview;
  const { key, granted, year } = overview;
  const present = overview.coverage.find((one) => one.year === year);
  const reported = present?.reported.length ?? 0;
  const owed = reported + (present?.missing.length ?? 0);
  const context = { language, nameOf };
  const mark = !isReviewed && <Unreviewed language={language} />;
  return (
    <section aria-label={words.figures}>
      <dl className={styles.keys}>
        <Key label={words.reported} href="#coverage" value={`${reported}/${owed}`}>
          <span>{fill(words.reportedUnit, { of: owed, reported })}</span>
        </Key>
        <Key label={words.newRequests} href="#requests" value={formatNumber(key.newRequests.value)} mark={mark}>
          <SumNote figure={key.newRequests} {...context} />
        </Key>
        <Key
          label={words.grantRate}
          href="#outcomes"
          value={formatRate(granted?.part ?? null, granted?.whole ?? null)}
          mark={mark}
        >
          <GrantNote granted={granted} language={language} />
        </Key>
        <Key label={words.carriedOut} href="#requests" value={formatNumber(key.carriedOut.value)} mark={mark}>
          <SumNote figure={key.carriedOut} {...context} />
        </Key>
        <Key label={words.disputes} href="#disputes" value={formatNumber(bothOf(key.reviews, key.suits))} mark={mark}>
          <DisputeNote text={words.reviews} figure={key.reviews} language={language} />
          <DisputeNote text={words.suits} figure={key.suits} language={language} />
        </Key>
      </dl>
    </section>
  );
}

const bothOf = (a: KeyFigure, b: KeyFigure) => (a.value === null || b.value === null ? null : a.value + b.value);

type KeyProps = { label: string; href: string; value: string; mark?: ReactNode; children: ReactNode };

const Key = ({ label, href, value, mark, children }: KeyProps) => (
  <div>
    <dt>
      <a href={href}>{label}</a> {mark}
    </dt>
    <dd className={styles.value}>{value}</dd>
    <dd className={styles.about}>{children}</dd>
  </div>
);

function GrantNote({ granted, language }: { granted: Share | null; language: Language }) {
  const { overview: words, charts } = wordsIn(language);
  if (!granted) return <span>{charts.noSuchLine}</span>;
  return (
    <span>{fill(granted.whole === 0 ? words.noAnswers : words.grantRateUnit, { part: granted.part, whole: granted.whole })}</span>
  );
}

function DisputeNote({ text, figure, language }: { text: string; figure: KeyFigure; language: Language }) {
  return (
    <>
      <span>{fill(text, { n: formatNumber(figure.value) })}</span>
      <ChangeNote change={figure.change} language={language} />
    </>
  );
}

function SumNote({ figure, language, nameOf }: { figure: KeyFigure; language: Language; nameOf: (body: string) => string }) {
  const words = wordsIn(language).overview;
  const { value, counted, left, change, aggregate } = figure;
  if (value === null) return <span>{wordsIn(language).status[left[0]?.gap ?? "noReport"]}</span>;
  const of = counted.length + left.length;
  return (
    <>
      <ChangeNote change={change} language={language} />
      <span>{fill(left.length === 0 ? words.counted : words.countedOf, { counted: counted.length, of })}</span>
      {left.length > 0 && <span>{fill(words.left, { bodies: left.map(({ body }) => nameOf(body)).join(words.listComma) })}</span>}
      {aggregate !== null && (
        <span>
          {fill(words.aggregate, { n: formatNumber(aggregate) })}
          {aggregate !== value && fill(words.aggregateDiffers, { difference: formatChange(aggregate - value) })}
        </span>
      )}
    </>
  );
}

function ChangeNote({ change, language }: { change: Change; language: Language }) {
  const words = wordsIn(language).overview;
  if (change.basis === "break") return <span>{fill(words.againstBreak, { year: change.year })}</span>;
  if (change.basis === "none") return <span>{fill(words.againstNothing, { year: change.year })}</span>;
  const slots = { year: change.year, change: formatChange(change.value), bodies: change.bodies };
  return (
    <span title={wordsIn(language).outcomes.materialAbout}>
      {fill(change.basis === "all" ? words.against : words.againstSame, slots)}
      {change.isMaterial ? "" : wordsIn(language).outcomes.notMaterial}
    </span>
  );
}

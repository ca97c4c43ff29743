import { Link } from "@/components/site/link";
import { formatCell, formatDay } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { type Language, labelOf } from "@/lib/report/cells";
import type { FigureChange } from "@/lib/report/corrections";
import { type Figure, numberOf, statusOf } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./record.module.css";

export type VersionEntry = {
  number: number;
  shownOn: string;
  until: string | null;
  form: FormId | null;
  reason: string;
  parser: string;
  changes: readonly FigureChange[];
  takenDown: { on: string; reason: string } | null;
};

type Address = { area: string; body: string; year: number };
type Props = { language: Language; address: Address; versions: readonly VersionEntry[]; shown: number; current: number };

/** Every version that the public has seen, newest first, with what it changed. */
export function Versions({ versions, ...context }: Props) {
  return (
    <section>
      <h2 id="versions">{wordsIn(context.language).report.versions}</h2>
      <ol className={styles.versions}>
        {versions.toReversed().map((version, index) => (
          <li key={version.number}>
            <Version version={version} isFirst={index === versions.length - 1} {...context} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Version({
  version,
  isFirst,
  language,
  address,
  shown,
  current,
}: Omit<Props, "versions"> & { version: VersionEntry; isFirst: boolean }) {
  const { report: words, source } = wordsIn(language);
  const { number, shownOn, until, reason, parser, changes, takenDown } = version;
  const from = formatDay(shownOn, language);
  const span =
    until === null ? fill(source.shown, { from }) : fill(source.shownUntil, { from, until: formatDay(until, language) });
  const why = Object.entries(source.reasons).find(([known]) => known === reason)?.[1] ?? reason;
  return (
    <>
      <p>
        <Link
          href={linksIn(language).report(address.area, address.body, address.year, { version: number })}
          aria-current={number === shown ? "true" : undefined}
        >
          {fill(words.version, { n: number })}
        </Link>{" "}
        {number === current && <strong>{words.onDisplay}</strong>} <span>{span}</span>
      </p>
      <p className={styles.detail}>
        {takenDown !== null
          ? fill(source.takenDown, { on: formatDay(takenDown.on, language), reason: takenDown.reason })
          : isFirst
            ? source.first
            : changes.length === 0
              ? source.same
              : fill(source.changed, { n: changes.length })}{" "}
        · {fill(source.reason, { reason: why })} · {fill(words.readBy, { parser })}
      </p>
      {changes.length > 0 && <Changes changes={changes} form={version.form} language={language} />}
    </>
  );
}

/** A number as it is printed, or the word for what stands in its place. */
function said(figure: Figure | null, form: FormId | null, language: Language): string {
  const number = numberOf(figure ?? undefined);
  return number === null ? wordsIn(language).status[statusOf(figure ?? undefined, form)] : formatCell(number);
}

function Changes({ changes, form, language }: { changes: readonly FigureChange[]; form: FormId | null; language: Language }) {
  const { figure, source, body } = wordsIn(language);
  return (
    <details className={styles.changes}>
      <summary>{fill(source.changed, { n: changes.length })}</summary>
      <table>
        <caption className="visually-hidden">{figure.table}</caption>
        <thead>
          <tr>
            <th scope="col">{body.measure}</th>
            <th scope="col">{source.before}</th>
            <th scope="col">{source.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cell, before, after }) => (
            <tr key={cell}>
              <th scope="row">{form === null ? cell : labelOf(cell, form, language)}</th>
              <td>{said(before, form, language)}</td>
              <td>{said(after, form, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

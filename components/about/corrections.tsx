import { Scroll } from "@/components/controls/scroll";
import { Link } from "@/components/site/link";
import { formatCell } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { type Area, type Body, nameOf } from "@/lib/report/body";
import { formsOf, type Language, labelOf } from "@/lib/report/cells";
import type { FigureChange } from "@/lib/report/corrections";
import { type Figure, numberOf, statusOf } from "@/lib/report/figure";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./about.module.css";

export type CorrectionEntry = FigureChange & { bodyId: string; year: number; version: number; on: string; reason: string };
type Props = { language: Language; area: Area; bodies: readonly Body[]; corrections: readonly CorrectionEntry[]; isCut: boolean };

/** The ledger of corrections: every number that changed after it had been on display. */
export function Corrections({ language, area, bodies, corrections, isCut }: Props) {
  const words = wordsIn(language).about.corrections;
  return (
    <>
      <h1 className={styles.title}>{fill(words.title, { area: language === "zh" ? area.name : area.nameEn })}</h1>
      <p className={styles.lead}>{words.lead}</p>
      {corrections.length === 0 && <p className="notice">{words.none}</p>}
      {corrections.length > 0 && (
        <Scroll className={styles.scroll} aria-label={words.caption}>
          <table className={`${styles.table} ${styles.ledger}`}>
            <thead>
              <tr>
                {[words.on, words.report, words.item].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
                {[words.before, words.after].map((heading) => (
                  <th key={heading} scope="col" className={styles.number}>
                    {heading}
                  </th>
                ))}
                <th scope="col">{words.reason}</th>
              </tr>
            </thead>
            <tbody>
              {corrections.map((entry) => (
                <Row
                  key={`${entry.bodyId} ${entry.year} ${entry.version} ${entry.cell}`}
                  {...{ entry, language, area, bodies }}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {isCut && <p className={styles.small}>{fill(words.more, { n: corrections.length })}</p>}
    </>
  );
}

type RowProps = { entry: CorrectionEntry; language: Language; area: Area; bodies: readonly Body[] };

function Row({ entry, language, area, bodies }: RowProps) {
  const { bodyId, year, version, on, reason, cell, before, after } = entry;
  const { about, search, source } = wordsIn(language);
  const body = bodies.find(({ id }) => id === bodyId);
  const form = formsOf(cell).at(-1);
  const why = Object.entries(source.reasons).find(([known]) => known === reason)?.[1] ?? reason;
  return (
    <tr>
      <td className={styles.day}>{on}</td>
      <td>
        <Link href={linksIn(language).report(area.id, bodyId, year, { cell, version })}>
          {fill(search.report, { body: body ? nameOf(body, language, year) : bodyId, year })}
        </Link>{" "}
        <span className={styles.small}>{fill(about.corrections.version, { n: version })}</span>
      </td>
      <td>{form === undefined ? cell : labelOf(cell, form, language)}</td>
      <td className={styles.number}>{sayFigure(before, language)}</td>
      <td className={styles.number}>{sayFigure(after, language)}</td>
      <td lang={why === reason ? "zh-CN" : undefined}>{why}</td>
    </tr>
  );
}

/** A number, or the word for what stands in its place; a form without the cell says so. */
export function sayFigure(figure: Figure | null, language: Language): string {
  const number = numberOf(figure ?? undefined);
  return number === null ? wordsIn(language).status[statusOf(figure ?? undefined, "C")] : formatCell(number);
}

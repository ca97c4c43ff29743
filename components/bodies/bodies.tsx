import { Scroll } from "@/components/controls/scroll";
import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
import { linksIn } from "@/lib/params";
import { type Area, BODY_KINDS, type Body, nameOf, type Succession } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import type { Presence } from "@/lib/report/coverage";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./bodies.module.css";

export type BodyEntry = { body: Body; reports: number; presence: readonly Presence[] };
export type BodiesProps = {
  language: Language;
  area: Area;
  years: readonly number[];
  bodies: readonly BodyEntry[];
  successions: readonly Succession[];
};

const PRESENCES = ["reported", "missing", "none"] as const satisfies readonly Presence[];

/** All bodies by kind, and for every year whether there is a report, should be one, or nobody to report. */
export function Bodies({ language, area, years, bodies, successions }: BodiesProps) {
  const words = wordsIn(language).bodies;
  const kinds = BODY_KINDS.map((kind) => ({ kind, entries: bodies.filter(({ body }) => body.kind === kind) }));
  const reports = bodies.reduce((sum, entry) => sum + entry.reports, 0);
  return (
    <>
      <h1 className={styles.title}>{fill(words.title, { area: language === "zh" ? area.name : area.nameEn })}</h1>
      <p className={styles.lead}>{fill(words.lead, { n: bodies.length, reports })}</p>
      <Legend language={language} />
      <Scroll className={styles.scroll} aria-label={words.matrix}>
        <table className={styles.matrix}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.name}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {kinds.map(
            ({ kind, entries }) =>
              entries.length > 0 && (
                <Still as="tbody" key={kind}>
                  <tr className={styles.kind}>
                    <th scope="rowgroup">{words.kinds[kind]}</th>
                    {years.map((year) => (
                      <td key={year} aria-hidden="true">
                        {year}
                      </td>
                    ))}
                  </tr>
                  {entries.map((entry) => (
                    <BodyRow key={entry.body.id} {...{ entry, years, language, area: area.id, bodies, successions }} />
                  ))}
                </Still>
              ),
          )}
        </table>
      </Scroll>
    </>
  );
}

const Legend = ({ language }: { language: Language }) => (
  <ul className={styles.legend} aria-hidden="true">
    {PRESENCES.map((presence) => (
      <li key={presence}>
        <span className={styles[presence]} /> {wordsIn(language).bodies[presence]}
      </li>
    ))}
  </ul>
);

type RowProps = Pick<BodiesProps, "years" | "language" | "bodies" | "successions"> & { entry: BodyEntry; area: string };

function BodyRow({ entry: { body, presence }, years, language, area, bodies, successions }: RowProps) {
  const links = linksIn(language);
  const words = wordsIn(language).bodies;
  const next = successions.find(({ from, kind }) => from === body.id && kind !== "transfer");
  const successor = bodies.find((entry) => entry.body.id === next?.to)?.body;
  return (
    <tr>
      <th scope="row">
        <Link href={links.body(area, body.id)}>{nameOf(body, language)}</Link>
        {next && successor && <span>{fill(words.merged, { year: next.on.slice(0, 4), body: nameOf(successor, language) })}</span>}
      </th>
      {years.map((year, index) => (
        <td key={year}>
          <Square presence={presence[index] ?? "none"} href={links.report(area, body.id, year)} year={year} language={language} />
        </td>
      ))}
    </tr>
  );
}

function Square({ presence, href, year, language }: { presence: Presence; href: string; year: number; language: Language }) {
  const words = wordsIn(language).bodies;
  const name = `${year} ${words[presence]}`;
  if (presence === "reported") return <Link className={styles.reported} href={href} aria-label={name} title={name} />;
  return (
    <span className={styles[presence]} title={name}>
      <span className="visually-hidden">{words[presence]}</span>
    </span>
  );
}

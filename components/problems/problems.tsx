import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import { type Area, type Body, nameOf } from "@/lib/report/body";
import { formsOf, type Language, labelOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { ProblemForm } from "./problem-form";
import styles from "./problems.module.css";

type About = { bodyId: string; year: number; cell?: CellKey };
type Entry = {
  id: string;
  bodyId: string;
  year: number;
  cell: CellKey | null;
  status: "received" | "confirmed" | "corrected" | "unfounded";
  text: string | null;
  answer: string;
  on: string;
};
type Props = {
  language: Language;
  area: Area;
  bodies: readonly Body[];
  problems: readonly Entry[];
  /** What the visitor came to say something about. */
  about: About | null;
};

/** What was said of numbers and what came of it; the form for it where one comes from a number. */
export function Problems({ language, area, bodies, problems, about }: Props) {
  const words = wordsIn(language).problems;
  const subject = (one: About) => subjectOf(language, bodies, one);
  return (
    <>
      <h1>{fill(words.title, { area: language === "zh" ? area.name : area.nameEn })}</h1>
      <p className={styles.lead}>{words.lead}</p>
      {about !== null && (
        <section className={styles.form} aria-label={words.send}>
          <p>{fill(words.about, { report: subject(about), cell: "" })}</p>
          <ProblemForm about={{ areaId: area.id, ...about }} words={words} />
        </section>
      )}
      {problems.length === 0 && <p className="notice">{words.none}</p>}
      <ul className={styles.list}>
        {problems.map(({ id, status, text, answer, on, cell, bodyId, year }) => (
          <li key={id}>
            <p>
              <strong>{words.statuses[status]}</strong>{" "}
              <Link href={linksIn(language).report(area.id, bodyId, year, { cell: cell ?? undefined })}>
                {subject({ bodyId, year, ...(cell && { cell }) })}
              </Link>{" "}
              <span className={styles.when}>
                {id} · {on}
              </span>
            </p>
            <p className={styles.text}>{text ?? words.waiting}</p>
            {answer !== "" && <p className={styles.text}>{fill(words.answer, { text: answer })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function subjectOf(language: Language, bodies: readonly Body[], { bodyId, year, cell }: About): string {
  const body = bodies.find(({ id }) => id === bodyId);
  const report = fill(wordsIn(language).search.report, { body: body ? nameOf(body, language, year) : bodyId, year });
  const form = cell && formsOf(cell).at(-1);
  return cell && form ? `${report} · ${labelOf(cell, form, language)}` : report;
}

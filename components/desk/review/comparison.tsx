import { Scroll } from "@/components/controls/scroll";
import { formatCell } from "@/lib/format";
import { formsOf, labelOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import { type Compared, isQuiet, type Said } from "@/lib/report/preview";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import { figureText } from "./figure-text";
import styles from "./review.module.css";

/** `follows`: there is a version that this one would follow. */
type Props = { compared: readonly Compared[]; follows: boolean; form: FormId | null };

/** What the file would change and what its prose says of the same cells, cell by cell. */
export function Comparison({ compared, follows, form }: Props) {
  const quiet = compared.filter(isQuiet);
  const loud = compared.filter((one) => !isQuiet(one));
  const title = follows ? words.comparedTitle : words.comparedFirstTitle;
  const table = (rows: readonly Compared[], label: string) => (
    <Scroll className={styles.scroll} aria-label={label}>
      <Table rows={rows} follows={follows} form={form} />
    </Scroll>
  );
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{title}</h2>
      {follows && <p>{changesIn(compared)}</p>}
      <p>{statedIn(compared)}</p>
      {loud.length > 0 && table(loud, title)}
      {quiet.length > 0 && (
        <details className={styles.quiet}>
          <summary>{fill(words.quiet, { n: quiet.length })}</summary>
          {table(quiet, fill(words.quiet, { n: quiet.length }))}
        </details>
      )}
    </section>
  );
}

/** Cells only: a sum of several changes with them. */
function changesIn(compared: readonly Compared[]): string {
  const n = compared.filter(({ cells, isChanged }) => isChanged && cells.length === 1).length;
  return n === 0 ? words.changesNone : fill(words.changesSome, { n });
}

function statedIn(compared: readonly Compared[]): string {
  const said = compared.flatMap((one) => one.said);
  const count = (verdict: string) => said.filter((one) => one.verdict === verdict).length;
  const counts = { n: said.length, same: count("pass"), other: count("warn"), unknown: count("undecided") };
  return said.length === 0 ? words.statedNone : fill(words.statedSome, counts);
}

const Table = ({ rows, follows, form }: Omit<Props, "compared"> & { rows: readonly Compared[] }) => (
  <table className={styles.changes}>
    <thead>
      <tr>
        <th scope="col">{words.cell}</th>
        {follows && <th scope="col">{words.before}</th>}
        <th scope="col">{follows ? words.after : words.inTable}</th>
        <th scope="col">{words.said}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ cells, before, after, said }) => (
        <tr key={cells.join(" ")}>
          <th scope="row">{cells.map((cell) => labelIn(cell, form)).join(" + ")}</th>
          {follows && <td>{figureText(before ?? null)}</td>}
          <td>{figureText(after)}</td>
          <td className={styles.said}>
            {said.length === 0 ? words.notSaid : said.map((one) => <Statement key={`${one.sentence} ${one.value}`} said={one} />)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** By the form of the file, where it has the cell. */
function labelIn(cell: CellKey, form: FormId | null): string {
  const forms = formsOf(cell);
  return labelOf(cell, form !== null && forms.includes(form) ? form : (forms.at(-1) ?? "C"), "zh");
}

const VERDICTS: Readonly<Record<string, string>> = { pass: words.saidSame, warn: words.saidOther };

const Statement = ({ said: { value, verdict, sentence } }: { said: Said }) => (
  <p>
    <strong>{formatCell(value)}</strong>{" "}
    <span className={verdict === "warn" ? styles.differs : undefined}>{VERDICTS[verdict] ?? words.saidUnknown}</span>{" "}
    <q>{sentence}</q>
  </p>
);

import { Scroll } from "@/components/controls/scroll";
import { HeadingCell } from "@/components/report/official-table";
import { SIGNS, shownAs } from "@/components/report/shown";
import tables from "@/components/report/table.module.css";
import type { Language } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import { printedTables } from "@/lib/report/layout";
import type { Reading, Status } from "@/lib/report/report";
import styles from "./precheck.module.css";

export type DraftCell = Pick<Reading, "status" | "raw" | "value">;
export type Draft = {
  form: FormId | null;
  cells: Readonly<Record<string, DraftCell>>;
  sections: readonly { title: string; text: string }[];
  /** Cells that probably make an equation fail. */
  suspects: readonly string[];
};

type Props = {
  draft: Draft;
  language: Language;
  statuses: Readonly<Record<Status, string>>;
  words: { reading: string; suspect: string; prose: string; noTables: string };
};

const LOST: DraftCell = { status: "lost", raw: null, value: null };

/** What was read of a draft: the official tables as they would be filled, and the parts in words. */
export default function DraftReading({ draft: { form, cells, sections, suspects }, language, statuses, words }: Props) {
  const printed = form === null ? [] : printedTables(form, language);
  const keys = printed.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((one) => (one.kind === "value" ? [one.key] : []))),
  );
  const kinds = [...new Set(keys.map((key) => (cells[key] ?? LOST).status))].filter((status) => SIGNS[status] !== undefined);
  return (
    <section aria-labelledby="reading" className={styles.reading}>
      <h2 id="reading">{words.reading}</h2>
      {form === null ? (
        <p>{words.noTables}</p>
      ) : (
        <Legend {...{ kinds, statuses }} suspect={suspects.length > 0 ? words.suspect : null} />
      )}
      {printed.map((table) => (
        <Scroll key={table.table} className={tables.scroll} aria-label={table.title}>
          <table className={`${tables.table} ${tables[table.table]}`}>
            <caption>{table.title}</caption>
            <tbody>
              {table.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table never move
                <tr key={index}>
                  {row.map((one, at) =>
                    one.kind === "value" ? (
                      <Value
                        key={one.key}
                        span={one.columnSpan}
                        cell={cells[one.key] ?? LOST}
                        suspect={suspects.includes(one.key)}
                        {...{ statuses, words }}
                      />
                    ) : (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a printed row never move
                      <HeadingCell key={`${at} ${one.text}`} heading={one} />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ))}
      {sections.length > 0 && <h3>{words.prose}</h3>}
      {sections.map(({ title, text }) => (
        <details key={title} lang="zh-CN">
          <summary>{title}</summary>
          <p className={styles.text}>{text}</p>
        </details>
      ))}
    </section>
  );
}

type ValueProps = { cell: DraftCell; span: number; suspect: boolean } & Pick<Props, "statuses" | "words">;

function Value({ cell, span, suspect, statuses, words }: ValueProps) {
  const said = [cell.status === "reported" ? "" : statuses[cell.status], suspect ? words.suspect : ""]
    .filter(Boolean)
    .join(" · ");
  return (
    <td colSpan={span} className={`${tables.value} ${tables[cell.status]} ${suspect ? tables.suspect : ""}`}>
      <span>
        {shownAs(cell)}
        {suspect && "*"}
        {said !== "" && <span className="visually-hidden">（{said}）</span>}
      </span>
    </td>
  );
}

/** What the signs of the tables below mean; only those that stand there. */
function Legend({ kinds, statuses, suspect }: { kinds: readonly Status[]; statuses: Props["statuses"]; suspect: string | null }) {
  const entries = [
    ...kinds.map((kind) => [SIGNS[kind] || "▨", statuses[kind]] as const),
    ...(suspect ? [["*", suspect] as const] : []),
  ];
  return (
    <ul className={styles.signs}>
      {entries.map(([sign, meaning]) => (
        <li key={meaning}>
          {sign} {meaning}
        </li>
      ))}
    </ul>
  );
}

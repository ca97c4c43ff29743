import { Scroll } from "@/components/controls/scroll";
import { dayInWords, type Letter } from "@/lib/report/notices/letter";
import { notices as words } from "@/lib/words/zh/notices";
import styles from "./notices.module.css";

/** A letter as it will lie on paper. */
export function LetterView({ letter }: { letter: Letter }) {
  const { title, symbol, to, blocks, office, date } = letter;
  return (
    <article className={styles.letter} aria-label={title}>
      <p className={styles.symbol}>{symbol || words.one.number}</p>
      <h2>{title}</h2>
      <p>{to}</p>
      {blocks.map((block) =>
        block.kind === "table" ? (
          <Rows key="table" rows={block.rows} title={title} />
        ) : (
          <p key={block.text} className={styles.paragraph}>
            {block.text}
          </p>
        ),
      )}
      <p className={styles.signed}>{office}</p>
      <p className={styles.signed}>{dayInWords(date)}</p>
    </article>
  );
}

function Rows({ rows: [head = [], ...rows], title }: { rows: readonly (readonly string[])[]; title: string }) {
  return (
    <Scroll className={styles.scroll} aria-label={`${title}：${words.columns.progress}`}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

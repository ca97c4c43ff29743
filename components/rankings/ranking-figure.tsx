import { Drawing } from "@/components/charts/drawing";
import { Figure } from "@/components/figure/figure";
import { citeOf, sourceLineOf } from "@/components/figure/origin";
import table from "@/components/figure/year-table.module.css";
import { Still } from "@/components/site/still";
import { formatDecimal } from "@/lib/format";
import { editionId, editionName } from "@/lib/report/editions/id";
import type { Value } from "@/lib/report/export/table";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import { isFigureReviewed, type RankingFigure as Name, type Shown, shownOf } from "./figures";
import styles from "./rankings.module.css";

const NARROW = 360;
const WIDE = 1120;

/** A figure of a ranking: chart, table and source behind three tabs, with its files. */
export function RankingFigure({ name, context }: { name: Name; context: RankingsContext }) {
  const { words, language, links, area, frozen, view } = context;
  const shown = shownOf(name, context);
  const edition = editionName(frozen.facts);
  const file = (kind: string) => links.editionFile(area.id, edition, `${name}-${kind}`, { group: view.group });
  const { title, summary, draw } = shown;
  return (
    <div className={styles.figure}>
      <Figure
        id={name}
        language={language}
        title={title}
        subtitle={shown.subtitle}
        isReviewed={isFigureReviewed(name, context)}
        wide
        chart={
          draw ? (
            <Drawing title={title} summary={summary} drawings={[draw(NARROW), draw(WIDE)]} />
          ) : (
            <p className="notice">{words.funnelFew}</p>
          )
        }
        table={<ShownTable shown={shown} />}
        source={
          <p>
            {fill(words.figureSource, { edition: editionId({ area: area.id, ...frozen.facts }), hash: frozen.facts.inputHash })}
          </p>
        }
        sourceLine={`${words.edition} ${edition} · ${sourceLineOf(language, area, language === "zh" ? area.name : area.nameEn)}`}
        addressOf={() => ({ csv: file("table"), xlsx: file("workbook"), svg: file("picture") })}
        cite={citeOf(language, area)}
      />
    </div>
  );
}

const written = (value: Value): string =>
  typeof value === "number" && !Number.isInteger(value) ? formatDecimal(value) : String(value ?? "");

function ShownTable({ shown: { title, header, rows } }: { shown: Shown }) {
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {header.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <Still as="tbody">
        {rows.map((row) => (
          <tr key={row.join(" ")}>
            {row.map((value, index) =>
              index === 0 ? (
                <th key={header[index]} scope="row">
                  {written(value)}
                </th>
              ) : (
                <td key={header[index]}>{written(value)}</td>
              ),
            )}
          </tr>
        ))}
      </Still>
    </table>
  );
}

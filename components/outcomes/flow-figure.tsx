import { drawFlow } from "@/components/charts/draw/flow";
import { Drawing } from "@/components/charts/drawing";
import type { Colour } from "@/components/charts/palette";
import { Figure } from "@/components/figure/figure";
import { addressOf } from "@/components/figure/origin";
import table from "@/components/figure/year-table.module.css";
import type { FigureContext } from "@/components/measures/context";
import { formatCell, formatNumber } from "@/lib/format";
import type { Flow, FlowNode } from "@/lib/report/flow";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./outcomes.module.css";

type Props = { flow: Flow; year: number; context: FigureContext };

const colourOf = ({ kind, key }: FlowNode): Colour =>
  kind ?? (key === "carriedOut" || key === "carriedIn" ? "series2" : "series1");

export const flowDrawing = (flow: Flow, language: "zh" | "en", width: number, height: number) =>
  drawFlow({
    nodes: flow.nodes.map((node) => ({
      key: node.key,
      column: node.column,
      label: node[language],
      value: node.value,
      written: formatNumber(node.value),
      colour: colourOf(node),
    })),
    links: flow.links,
    width,
    height,
  });

/** From requests through outcomes to reasons: bands on a wide screen, a list with bars on a narrow one, a table in both. */
export function FlowFigure({ flow, year, context }: Props) {
  const { language, nameOf, common } = context;
  const words = wordsIn(language).outcomes;
  const summary = summaryOf(flow, language);
  const drawn = flowDrawing(flow, language, 1100, 560);
  return (
    <Figure
      {...common}
      // Only its own file knows of which year it is.
      addressOf={(id) => addressOf(language, context.area.id, id, { year })}
      id="flow"
      title={words.flowTitle}
      subtitle={fill(words.flowSubtitle, { year, counted: flow.counted.length, of: flow.counted.length + flow.left.length })}
      chart={
        <>
          <div className={styles.wide}>
            <Drawing title={words.flowTitle} summary={summary} drawings={[drawn, drawn]} />
          </div>
          <FlowList flow={flow} language={language} />
        </>
      }
      table={<FlowTable flow={flow} caption={words.flowTitle} language={language} />}
      notes={
        <div className="note">
          <p>{summary}</p>
          {flow.difference !== 0 && <p>{fill(words.flowDifference, { difference: formatNumber(flow.difference) })}</p>}
          {flow.left.length > 0 && (
            <p>
              {fill(words.flowLeft, {
                bodies: flow.left.map((body) => nameOf(body, year)).join(wordsIn(language).overview.listComma),
              })}
            </p>
          )}
        </div>
      }
      wide
    />
  );
}

export function summaryOf({ nodes }: Flow, language: "zh" | "en"): string {
  const words = wordsIn(language).outcomes;
  const parts = nodes
    .filter(({ column }) => column === 2)
    .map((node) => fill(words.flowPart, { name: node[language], value: node.value }));
  const workload = nodes.find(({ key }) => key === "workload")?.value ?? 0;
  return fill(words.flowSummary, { workload, parts: parts.join(wordsIn(language).overview.listComma) });
}

/** Outcomes with their reasons below them, each with a bar. */
function FlowList({ flow, language }: { flow: Flow; language: "zh" | "en" }) {
  const top = Math.max(...flow.nodes.map(({ value }) => value));
  const bar = (node: FlowNode) => (
    <>
      {node[language]} <b>{formatCell(node.value)}</b>
      <span className={styles.bar} data-kind={node.kind ?? node.key} style={{ width: `${(node.value / top) * 100}%` }} />
    </>
  );
  return (
    <ul className={styles.narrow}>
      {flow.nodes
        .filter(({ column }) => column < 3)
        .map((node) => (
          <li key={node.key}>
            {bar(node)}
            <ul>
              {flow.nodes
                .filter(({ column, kind }) => column === 3 && kind === node.key)
                .map((reason) => (
                  <li key={reason.key}>{bar(reason)}</li>
                ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}

function FlowTable({ flow: { nodes, links }, caption, language }: { flow: Flow; caption: string; language: "zh" | "en" }) {
  const words = wordsIn(language).outcomes;
  const nameOf = (key: string) => nodes.find((node) => node.key === key)?.[language] ?? key;
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.items}</th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ from, to, value }) => (
          <tr key={`${from} ${to}`}>
            <th scope="row">{nameOf(from)}</th>
            <td>{nameOf(to)}</td>
            <td>{formatCell(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { PICTURE_WIDTH } from "@/components/charts/draw/picture";
import type { FigureFile } from "@/components/figure/file";
import { carriedLine } from "@/components/figure/origin";
import type { FigureContext } from "@/components/measures/context";
import type { Flow } from "@/lib/report/flow";
import { OUTCOME_CELLS } from "@/lib/report/page-cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { flowDrawing, summaryOf } from "./flow-figure";

const EDGES = 48;

/** The flow as files: its bands as rows, and its drawing. */
export function flowFile(flow: Flow, year: number, { language, common }: FigureContext): FigureFile {
  const words = wordsIn(language).outcomes;
  const nameOf = (key: string) => flow.nodes.find((node) => node.key === key)?.[language] ?? key;
  const title = fill(words.flowTitleIn, { year });
  return {
    name: "flow",
    title,
    source: carriedLine(common),
    header: [words.from, words.to, words.items],
    rows: flow.links.map(({ from, to, value }) => [nameOf(from), nameOf(to), value]),
    behind: { bodies: flow.counted, years: [year], cells: OUTCOME_CELLS },
    picture: {
      title,
      subtitle: fill(words.flowSubtitle, { year, counted: flow.counted.length, of: flow.counted.length + flow.left.length }),
      panels: [{ drawn: flowDrawing(flow, language, PICTURE_WIDTH - EDGES, 520) }],
      notes: [summaryOf(flow, language)],
      source: carriedLine(common),
    },
  };
}

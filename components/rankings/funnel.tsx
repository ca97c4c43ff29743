import { drawFunnel } from "@/components/charts/draw/funnel";
import { Drawing } from "@/components/charts/drawing";
import { formatPercent, formatRate } from "@/lib/format";
import { funnelOf } from "@/lib/report/compare/funnel";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { RankingsContext } from "./context";
import styles from "./rankings.module.css";

const FEWEST = 3;

/** The share of granted requests of each body over the number of its decisions, between limits of chance. */
export function Funnel({ context }: { context: RankingsContext }) {
  const { words, language, links, area, frozen, nameOf, pinned } = context;
  const compare = wordsIn(language).compare;
  const own = frozen.result.assessments.filter(({ kind }) => kind !== "government");
  const funnel = funnelOf(own.flatMap(({ body, outcomes }) => (outcomes ? [{ ...outcomes.decided, item: body }] : [])));
  const points = (funnel?.points ?? []).map(({ cases, of, item, position }) => ({
    x: of,
    y: cases / of,
    name: nameOf(item),
    href: links.why(area.id, item, pinned),
    position,
    title: fill(compare.funnelPoint, {
      name: nameOf(item),
      part: cases,
      whole: of,
      rate: formatRate(cases, of),
      position: compare[position],
    }),
  }));
  return (
    <section className={styles.block} aria-labelledby="funnel">
      <h2 id="funnel">{words.funnel}</h2>
      <p className={styles.prose}>{words.funnelSubtitle}</p>
      {!funnel || points.length < FEWEST ? (
        <p className="notice">{words.funnelFew}</p>
      ) : (
        <Drawing
          title={words.funnel}
          summary={points.map(({ title }) => title).join("；")}
          drawings={[
            drawFunnel({
              mean: funnel.mean,
              widest: funnel.widest,
              points,
              meanLabel: formatPercent(funnel.mean),
              width: 360,
              height: 320,
            }),
            drawFunnel({
              mean: funnel.mean,
              widest: funnel.widest,
              points,
              meanLabel: formatPercent(funnel.mean),
              width: 800,
              height: 380,
            }),
          ]}
        />
      )}
    </section>
  );
}

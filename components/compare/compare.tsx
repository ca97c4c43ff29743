import type { CompareView } from "@/lib/params/compare";
import type { Language } from "@/lib/report/cells";
import { SUM } from "@/lib/report/compare/compare";
import type { Compared } from "@/lib/report/compare/compared";
import { sentenceOf } from "@/lib/report/compare/sentence";
import { fill } from "@/lib/words/fill";
import styles from "./compare.module.css";
import { CompareFigure } from "./compare-figure";
import { type CompareContext, contextOf, sumName } from "./context";
import { funnelIn } from "./funnel-figure";
import { Picker } from "./picker";

export type CompareProps = { language: Language; view: CompareView; ignored: readonly string[]; data: Compared };

/** The selection in one sentence, which names the page and its links. */
export function titleOf({ data, nameOf, language }: CompareContext): string {
  return sentenceOf(
    {
      bodies: data.entities.map(nameOf),
      areAreas: data.entities.every(({ of }) => of === "area"),
      measures: data.variables.map((variable) => variable[language]),
      first: data.years[0] ?? 0,
      last: data.years.at(-1) ?? 0,
    },
    language,
  );
}

/** Any bodies, any measures, any years. */
export function Compare({ language, view, ignored, data }: CompareProps) {
  const context = contextOf(language, view, data);
  const { words } = context;
  if (data.span.length === 0)
    return <h1>{fill(words.noReports, { area: language === "zh" ? data.area.name : data.area.nameEn })}</h1>;
  const title = titleOf(context);
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      {noticesOf(context, ignored).map((notice) => (
        <p key={notice} className="notice" role="status">
          {notice}
        </p>
      ))}
      <div className={styles.layout}>
        <Picker context={context} />
        <div className={styles.result}>
          {data.years.length > 0 && data.entities.length > 0 && <CompareFigure title={title} context={context} />}
        </div>
      </div>
    </>
  );
}

const MANY = 6;

function noticesOf(context: CompareContext, ignored: readonly string[]): readonly string[] {
  const { words, data, view, language } = context;
  const kinds = [...new Set(data.entities.map(({ kind }) => kind))];
  const sum = `${SUM}${kinds.length === 1 ? kinds[0] : "all"}`;
  const applies: readonly (readonly [boolean, string])[] = [
    [ignored.length > 0, fill(words.ignored, { parts: ignored.join(words.listComma) })],
    [data.unknown.length > 0, fill(words.unknownBodies, { parts: data.unknown.join(words.listComma) })],
    [data.years.length === 0, fill(words.noYears, { first: data.span[0] ?? "", last: data.span.at(-1) ?? "" })],
    [
      data.entities.length > MANY && (view.as === "line" || view.as === "kinds"),
      data.bodies.length === 0
        ? fill(words.allAreas, { n: data.entities.length })
        : fill(words.allChosen, { n: data.entities.length, sum: sumName(sum, language) }),
    ],
    [view.as === "funnel" && funnelIn(context) === null, words.funnelNone],
  ];
  return applies.flatMap(([holds, notice]) => (holds ? [notice] : []));
}

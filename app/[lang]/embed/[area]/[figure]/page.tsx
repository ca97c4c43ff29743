import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readAddress } from "@/app/[lang]/address";
import { readYearFigure } from "@/app/[lang]/figures";
import { titleOf } from "@/components/compare/compare";
import { CompareFigure } from "@/components/compare/compare-figure";
import { contextOf } from "@/components/compare/context";
import styles from "@/components/figure/embed.module.css";
import { YearFigure } from "@/components/figure/year-figure";
import { areaContext } from "@/components/measures/context";
import { FlowFigure } from "@/components/outcomes/flow-figure";
import { EmbedView, linksIn } from "@/lib/params";
import { readCompare as readView } from "@/lib/params/compare";
import { flowOf } from "@/lib/report/flow";
import { OUTCOME_CELLS } from "@/lib/report/page-cells";
import { readCompare } from "@/lib/server/read-compare";
import { readYears } from "@/lib/server/read-years";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/embed/[area]/[figure]">;

/** The page that the figure comes from is the one to be found, not this copy of it. */
export const metadata: Metadata = { robots: { index: false } };

/** One figure alone, to stand inside another page. */
export default async function Page(props: Props) {
  const { lang, area, figure } = await readAddress(EmbedView, { params: props.params });
  const search = await props.searchParams;
  const { body, joined } = search;
  const links = linksIn(lang);
  const home =
    figure === "compare"
      ? links.compare(area, readView(search).view)
      : `${typeof body === "string" ? links.body(area, body, { joined: joined === "1" }) : links.area(area)}#${figure}`;
  return (
    <main id="content" className={styles.embed} data-embed>
      <h1 className="visually-hidden">{wordsIn(lang).site.name}</h1>
      {figure === "compare" && <Compared {...{ lang, area, search }} />}
      {figure === "flow" && <Flowed {...{ lang, area, search }} />}
      {figure !== "compare" && figure !== "flow" && <OverYears {...{ lang, area, figure, search }} />}
      <p className={styles.home}>
        <a href={home} target="_blank" rel="noopener">
          {wordsIn(lang).site.name} · {wordsIn(lang).actions.embedded}
        </a>
      </p>
    </main>
  );
}

type Asked = { lang: "zh" | "en"; area: string; search: Awaited<Props["searchParams"]> };

async function Compared({ lang, area, search }: Asked) {
  const { view } = readView(search);
  const data = await readCompare(area, view);
  if (!data || data.entities.length === 0 || data.years.length === 0) notFound();
  const context = contextOf(lang, view, data);
  return <CompareFigure title={titleOf(context)} heading={titleOf(context)} context={context} />;
}

async function Flowed({ lang, area, search }: Asked) {
  const page = await readYears(area, OUTCOME_CELLS, Number(search.year) || undefined);
  const flow = page && flowOf(page.reports.filter(({ year }) => year === page.year));
  if (!page || !flow) notFound();
  return <FlowFigure flow={flow} year={page.year} context={areaContext({ ...page, language: lang })} />;
}

async function OverYears({ lang, area, figure, search }: Asked & { figure: string }) {
  const found = await readYearFigure({ language: lang, area, figure, search });
  if (!found) notFound();
  const whole = found.about ?? (lang === "zh" ? found.area.name : found.area.nameEn);
  const title = fill(wordsIn(lang).actions.partOf, { whole, part: found.props.title });
  return <YearFigure {...found.props} title={title} chosen={undefined} />;
}

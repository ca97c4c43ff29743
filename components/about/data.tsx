import type { ReactNode } from "react";
import { Fill } from "@/components/site/fill";
import { formatDay } from "@/lib/format";
import { linksIn } from "@/lib/params";
import type { Area, Day } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { FIGURES } from "@/lib/report/export/figures";
import { LICENCE, type Licence, NO_LICENCE } from "@/lib/report/export/licence";
import { titleOf } from "@/lib/report/export/table";
import { TABLES } from "@/lib/report/export/tables";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./about.module.css";

type Props = {
  language: Language;
  area: Area;
  facts: { licence: Licence | null; changedOn: Day | null } | null;
  years: readonly number[];
};

/** Everything of an area as files: what to begin with, every table, and what programs need. */
export function Data({ language, area, facts, years }: Props) {
  const words = wordsIn(language);
  const { data } = words;
  const name = language === "zh" ? area.name : area.nameEn;
  const file = (of: string): Line["href"] => `/api/v1/areas/${area.id}/bulk/${of}`;
  const bulk = (of: string, text: ReactNode): Line => ({ name: of, href: file(of), text });
  if (!facts) return <h1 className={styles.title}>{fill(words.home.empty, { area: name })}</h1>;
  return (
    <>
      <h1 className={styles.title}>{fill(data.title, { area: name })}</h1>
      <p className={styles.lead}>{data.lead}</p>
      <p className={styles.small}>
        {fill(data.version, { revision: area.revision })}
        {facts.changedOn !== null && fill(data.changed, { day: formatDay(facts.changedOn, language) })}
        {" · "}
        <Terms licence={facts.licence} language={language} />
      </p>
      <Files
        title={data.start}
        lines={[
          bulk(`${FIGURES.name}.csv`, data.cells),
          ...years.map((year) => bulk(`figures-${year}.xlsx`, fill(data.year, { year }))),
          bulk("tables.xlsx", data.sheets),
          bulk(`codebook.${language}.md`, data.codebook),
        ]}
      />
      <Files
        title={data.others}
        lines={TABLES.filter((table) => table.name !== FIGURES.name).map((table) =>
          bulk(`${table.name}.csv`, titleOf(table, language)),
        )}
      />
      <Files
        title={data.check}
        lines={[
          bulk("figures.json", data.json),
          bulk("texts.jsonl", data.texts),
          bulk("manifest.json", data.manifest),
          bulk("SHA256SUMS", data.sums),
          bulk("README.md", data.readMe),
          { name: "/api/v1", href: "/api/v1", text: data.api },
          { name: "feed.xml", href: `${linksIn(language).area(area.id)}/feed.xml`, text: data.feed },
        ]}
      />
    </>
  );
}

function Terms({ licence, language }: { licence: Licence | null; language: Language }) {
  const { data, actions } = wordsIn(language);
  const { url, ...said } = licence ? LICENCE[licence] : { ...NO_LICENCE, url: null };
  const part = url === null ? said[language] : <a href={url}>{said[language]}</a>;
  return <Fill text={actions.partOf} slots={{ whole: data.licence, part }} />;
}

type Line = { name: string; href: string; text: ReactNode };

function Files({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section className={styles.block}>
      <h2>{title}</h2>
      <dl className={styles.terms}>
        {lines.map(({ name, href, text }) => (
          <div key={name}>
            <dt>
              <a href={href}>{name}</a>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

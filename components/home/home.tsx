import { PlainForm } from "@/components/search/plain-form";
import asking from "@/components/search/search.module.css";
import { Link } from "@/components/site/link";
import { formatNumber } from "@/lib/format";
import { linksIn } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { AreaLine, AreaList, type ListedArea, nameIn, spanIn } from "./area-list";
import styles from "./home.module.css";

export type HomeProps = {
  language: Language;
  groups: readonly { outermost: ListedArea; areas: readonly ListedArea[] }[];
  all: { areas: number; reports: number; years: readonly [first: number, last: number] | null };
  query: string;
};

/** More than these are not found by looking down a list. */
const FEW = 12;

/** Which areas there are, and how much of them. */
export function Home({ language, groups, all, query }: HomeProps) {
  const words = wordsIn(language);
  const { home } = words;
  return (
    <>
      <h1 className={styles.title}>{home.title}</h1>
      <p className={styles.lead}>{words.site.description}</p>
      {all.areas === 0 && (
        <p className="notice">
          {home.nothing} {home.nothingHint}
        </p>
      )}
      {all.years && (
        <p className={styles.all}>
          {fill(home.all, { areas: all.areas, n: formatNumber(all.reports), years: spanIn(all.years) })}
        </p>
      )}
      {(all.areas > FEW || query !== "") && <Find language={language} query={query} />}
      {query !== "" && groups.length === 0 && (
        <p className="notice" role="status">
          {fill(home.notFound, { query })} <Link href={linksIn(language).home()}>{home.everything}</Link>
        </p>
      )}
      {groups.map(({ outermost, areas }) => (
        <section key={outermost.area.id} className={styles.group} aria-labelledby={`area-${outermost.area.id}`}>
          <h2 id={`area-${outermost.area.id}`}>
            <AreaLine language={language} entry={outermost} />
          </h2>
          {areas.length > 0 && (
            <AreaList
              language={language}
              areas={areas}
              label={fill(home.areasOf, { area: nameIn(outermost.area, language) })}
              isSaid={outermost.area.demo}
            />
          )}
        </section>
      ))}
    </>
  );
}

function Find({ language, query }: { language: Language; query: string }) {
  const { home, search } = wordsIn(language);
  return (
    <search>
      <PlainForm action={linksIn(language).home()} className={asking.form}>
        <div className={asking.ask}>
          <label htmlFor="q">{home.find}</label>
          <input id="q" name="q" type="search" defaultValue={query} maxLength={100} autoComplete="off" />
          <button type="submit">{search.go}</button>
        </div>
      </PlainForm>
    </search>
  );
}

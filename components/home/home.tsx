import { PlainForm } from "@/components/search/plain-form";
import { Link } from "@/components/site/link";
import { formatNumber } from "@/lib/format";
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { AreaList, type ListedArea, nameIn, spanIn } from "./area-list";
import styles from "./home.module.css";

export type HomeProps = {
  language: Language;
  /** Under the outermost area of each. */
  groups: readonly { area: Area; areas: readonly ListedArea[] }[];
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
          {fill(home.all, {
            ...{ areas: all.areas, n: formatNumber(all.reports), reports: all.reports, years: spanIn(all.years) },
          })}
        </p>
      )}
      {(all.areas > FEW || query !== "") && <Find language={language} query={query} />}
      {query !== "" && groups.length === 0 && (
        <p className="notice" role="status">
          {fill(home.notFound, { query })} <Link href={linksIn(language).home()}>{home.everything}</Link>
        </p>
      )}
      {groups.map(({ area, areas }) => (
        <section key={area.id} className={styles.group} aria-labelledby={`area-${area.id}`}>
          <h2 id={`area-${area.id}`}>
            {areas.some((one) => one.area.id === area.id) ? nameIn(area, language) : <Outer language={language} area={area} />}
          </h2>
          <AreaList language={language} areas={areas} label={fill(home.areasOf, { area: nameIn(area, language) })} />
        </section>
      ))}
    </>
  );
}

/** Of which nothing is on display itself: its page lists what is below it. */
const Outer = ({ language, area }: { language: Language; area: Area }) => (
  <Link href={linksIn(language).area(area.id)}>{nameIn(area, language)}</Link>
);

function Find({ language, query }: { language: Language; query: string }) {
  const { home, search } = wordsIn(language);
  return (
    <search className={styles.find}>
      <PlainForm action={linksIn(language).home()}>
        <label htmlFor="q">{home.find}</label>
        <input id="q" name="q" type="search" defaultValue={query} maxLength={100} autoComplete="off" />
        <button type="submit">{search.go}</button>
      </PlainForm>
    </search>
  );
}

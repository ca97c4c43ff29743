import { Link } from "@/components/site/link";
import { formatNumber } from "@/lib/format";
import { linksIn, type SearchAddress } from "@/lib/params";
import { type Area, type Body, type BodyKind, type BodyName, nameOf } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import type { SectionKey } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { Hits } from "./hits";
import styles from "./search.module.css";
import { SearchForm } from "./search-form";

type Counted<T> = readonly { value: T; count: number }[];
export type SearchCounts = {
  total: number;
  years: Counted<number>;
  bodies: Counted<string>;
  kinds: Counted<BodyKind>;
  sections: Counted<SectionKey>;
};

export type SearchHit = {
  bodyId: string;
  year: number;
  section: SectionKey;
  text: string;
  isCut: readonly [start: boolean, end: boolean];
  line: number | null;
};

export type SearchProps = {
  language: Language;
  area: Area;
  view: SearchAddress;
  bodies: readonly Body[];
  terms: readonly string[];
  foundBodies: readonly { body: Body; name: BodyName }[];
  counts: SearchCounts;
  total: number;
  page: number;
  pages: number;
  hits: readonly SearchHit[];
};

/** Bodies by name, and the prose of all reports by its words. */
export function Search(props: SearchProps) {
  const { language, area, view, bodies, counts, foundBodies, terms } = props;
  const words = wordsIn(language).search;
  const name = language === "zh" ? area.name : area.nameEn;
  const query = view.q ?? "";
  return (
    <>
      <h1 className={styles.title}>{fill(words.title, { area: name })}</h1>
      <SearchForm language={language} area={area.id} view={view} bodies={bodies} counts={counts} />
      {terms.length === 0 && <Examples language={language} area={area.id} bodies={bodies} />}
      {foundBodies.length > 0 && <FoundBodies language={language} area={area.id} found={foundBodies} />}
      {counts.total > 0 && <Prose {...props} />}
      {terms.length > 0 && counts.total === 0 && foundBodies.length === 0 && (
        <p className="notice">{fill(words.none, { query })}</p>
      )}
    </>
  );
}

const EXAMPLES = ["不够", "更新", "培训"];

function Examples({ language, area, bodies }: { language: Language; area: string; bodies: readonly Body[] }) {
  const words = wordsIn(language).search;
  const names = bodies.slice(2, 3).map((body) => nameOf(body, language));
  return (
    <p className={styles.examples}>
      {words.examples}{" "}
      {[...names, ...EXAMPLES].map((q) => (
        <Link key={q} href={linksIn(language).search(area, { q })} lang={EXAMPLES.includes(q) ? "zh-CN" : undefined}>
          {q}
        </Link>
      ))}
    </p>
  );
}

type FoundBodiesProps = { language: Language; area: string; found: SearchProps["foundBodies"] };

function FoundBodies({ language, area, found }: FoundBodiesProps) {
  const words = wordsIn(language);
  return (
    <section aria-labelledby="bodies" className={styles.block}>
      <h2 id="bodies">{words.search.bodies}</h2>
      <ul className={styles.bodies}>
        {found.map(({ body, name }) => (
          <li key={body.id}>
            <Link href={linksIn(language).body(area, body.id)}>{nameOf(body, language)}</Link>{" "}
            <span>
              {words.bodies.kinds[body.kind]}
              {name.name !== nameOf(body, language) && ` · ${fill(words.search.foundAs, { name: name.name })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Prose(props: SearchProps) {
  const { language, area, view, counts, total, hits } = props;
  const words = wordsIn(language).search;
  const everything = formatNumber(counts.total);
  const isNarrowed = total !== counts.total;
  return (
    <section aria-labelledby="found" className={styles.block}>
      <h2 id="found">{words.prose}</h2>
      <p className={styles.hint}>
        {isNarrowed ? fill(words.foundOf, { n: everything, m: formatNumber(total) }) : fill(words.found, { n: everything })}{" "}
        {words.order}{" "}
        {isNarrowed && (
          <Link href={linksIn(language).search(area.id, { q: view.q })}>{fill(words.widen, { n: everything })}</Link>
        )}
      </p>
      {total === 0 && <p className="notice">{fill(words.noneHere, { query: view.q ?? "" })}</p>}
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <Hit key={`${hit.bodyId} ${hit.year} ${hit.line} ${hit.text}`} hit={hit} {...props} />
        ))}
      </ol>
      <Pages {...props} />
    </section>
  );
}

function Hit({ hit, language, area, bodies, view, terms }: SearchProps & { hit: SearchHit }) {
  const words = wordsIn(language).search;
  const { bodyId, year, section, text, isCut, line } = hit;
  const body = bodies.find(({ id }) => id === bodyId);
  const at = line === null ? "#prose" : `#s${line}`;
  return (
    <li>
      <p className={styles.where}>
        <Link href={`${linksIn(language).report(area.id, bodyId, year, { q: view.q })}${at}`}>
          {fill(words.report, { body: body ? nameOf(body, language, year) : bodyId, year })}
        </Link>{" "}
        <span>{words.sections[section]}</span>
      </p>
      <p lang="zh-CN" className={styles.text}>
        {isCut[0] && "…"}
        <Hits text={text} terms={terms} />
        {isCut[1] && "…"}
      </p>
    </li>
  );
}

function Pages({ language, area, view, page, pages }: SearchProps) {
  if (pages < 2) return null;
  const words = wordsIn(language).search;
  const to = (number: number) => linksIn(language).search(area.id, { ...view, page: number === 1 ? undefined : number });
  return (
    <nav className={styles.pages} aria-label={words.pages}>
      {page > 1 && (
        <Link href={to(page - 1)} rel="prev">
          {words.previous}
        </Link>
      )}
      <span>{fill(words.page, { page, pages })}</span>
      {page < pages && (
        <Link href={to(page + 1)} rel="next">
          {words.next}
        </Link>
      )}
    </nav>
  );
}

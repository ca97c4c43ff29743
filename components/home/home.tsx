import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./home.module.css";

export type AreaEntry = { area: Area; reports: number; first: number | null; last: number | null };

/** Which areas there are. */
export function Home({ language, areas }: { language: Language; areas: readonly AreaEntry[] }) {
  const words = wordsIn(language);
  const links = linksIn(language);
  return (
    <>
      <h1 className={styles.title}>{words.home.title}</h1>
      <p className={styles.lead}>{words.site.description}</p>
      {areas.length === 0 && (
        <p className="notice">
          {words.home.nothing} {words.home.nothingHint}
        </p>
      )}
      {areas.length > 0 && (
        <ul className={styles.areas} aria-label={words.home.areas}>
          {areas.map(({ area, reports, first, last }) => (
            <li key={area.id}>
              <Link href={links.area(area.id)}>{language === "zh" ? area.name : area.nameEn}</Link>
              <span>
                {fill(words.home.reports, { n: reports })}
                {first !== null &&
                  last !== null &&
                  ` · ${first === last ? fill(words.home.oneYear, { year: first }) : fill(words.home.years, { first, last })}`}
              </span>
              {area.demo && <strong>{words.site.demo}</strong>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

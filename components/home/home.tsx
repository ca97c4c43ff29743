import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import styles from "./home.module.css";

export type AreaEntry = { area: Area; above: readonly Area[] };

const nameIn = (area: Area, language: Language) => (language === "zh" ? area.name : area.nameEn);

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
          {areas.map(({ area, above }) => (
            <li key={area.id}>
              <Link href={links.area(area.id)}>{nameIn(area, language)}</Link>
              <span>{above.map((one) => nameIn(one, language)).join(" · ")}</span>
              {area.demo && <strong>{words.site.demo}</strong>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { Link } from "@/components/site/link";
import { formatNumber } from "@/lib/format";
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./home.module.css";

export type ListedArea = {
  area: Area;
  reports: number;
  years: readonly [first: number, last: number] | null;
  above?: readonly Area[];
};

export const nameIn = (area: Area, language: Language): string => (language === "zh" ? area.name : area.nameEn);

/** Areas, each with what is on display of it. */
export function AreaList({ language, areas, label }: { language: Language; areas: readonly ListedArea[]; label: string }) {
  const words = wordsIn(language);
  return (
    <ul className={styles.areas} aria-label={label}>
      {areas.map(({ area, reports, years, above = [] }) => (
        <li key={area.id}>
          <span>
            <Link href={linksIn(language).area(area.id)}>{nameIn(area, language)}</Link>
            {above.length > 0 && <small>{above.map((one) => nameIn(one, language)).join(" · ")}</small>}
            {area.demo && <strong>{words.site.demo}</strong>}
          </span>
          {years && (
            <span className={styles.held}>
              {fill(words.home.held, { n: formatNumber(reports), reports, years: spanIn(years) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

export const spanIn = ([first, last]: readonly [number, number]): string => (first === last ? `${first}` : `${first}–${last}`);

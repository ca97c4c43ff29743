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

export const spanIn = ([first, last]: readonly [number, number]): string => (first === last ? `${first}` : `${first}–${last}`);

type LineProps = {
  language: Language;
  entry: ListedArea;
  /** That it is made up stands above the list already. */
  isSaid?: boolean;
};

/** An area's name, what it is, and what of it is on display. */
export function AreaLine({ language, entry: { area, reports, years, above = [] }, isSaid = false }: LineProps) {
  const words = wordsIn(language);
  return (
    <>
      <span>
        <Link href={linksIn(language).area(area.id)}>{nameIn(area, language)}</Link>
        {above.length > 0 && <small>{above.map((one) => nameIn(one, language)).join(" · ")}</small>}
        {area.demo && !isSaid && <strong>{words.site.demo}</strong>}
      </span>
      {years && <span className={styles.held}>{fill(words.home.held, { n: formatNumber(reports), years: spanIn(years) })}</span>}
    </>
  );
}

type ListProps = { language: Language; areas: readonly ListedArea[]; label: string; isSaid?: boolean };

export const AreaList = ({ language, areas, label, isSaid = false }: ListProps) => (
  <ul className={styles.areas} aria-label={label}>
    {areas.map((entry) => (
      <li key={entry.area.id}>
        <AreaLine language={language} entry={entry} isSaid={isSaid} />
      </li>
    ))}
  </ul>
);

import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { AreaList, type ListedArea, nameIn } from "./area-list";
import styles from "./home.module.css";

type Props = { language: Language; area: Area; below: { areas: readonly ListedArea[]; isRanked: boolean } };

/** What lies below an area, and how it compares; nothing where nothing does. */
export function AreasBelow({ language, area, below: { areas, isRanked } }: Props) {
  const words = wordsIn(language).home;
  if (areas.length === 0) return null;
  const title = fill(words.below, { area: nameIn(area, language) });
  return (
    <section className={styles.group} aria-labelledby="below">
      <h2 id="below">{title}</h2>
      {isRanked && (
        <p>
          <Link href={linksIn(language).rankings(area.id, { of: "areas" })}>{words.ranked}</Link>
        </p>
      )}
      <AreaList language={language} areas={areas} label={title} isSaid={area.demo} />
    </section>
  );
}

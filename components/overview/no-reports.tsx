import { type ListedArea, nameIn } from "@/components/home/area-list";
import { AreasBelow } from "@/components/home/areas-below";
import styles from "@/components/home/home.module.css";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import overview from "./overview.module.css";

type Props = { area: Area; language: Language; below?: { areas: readonly ListedArea[]; isRanked: boolean } };

/** An area of whose own bodies nothing is on display: what lies below it, where there is something. */
export function NoReports({ area, language, below }: Props) {
  const words = wordsIn(language).home;
  const name = nameIn(area, language);
  return (
    <>
      {below && below.areas.length > 0 ? (
        <>
          <div className={overview.head}>
            <h1>{name}</h1>
          </div>
          <p className={styles.all}>{fill(words.ownNone, { areas: below.areas.length })}</p>
          <AreasBelow language={language} area={area} below={below} />
        </>
      ) : (
        <>
          <h1>{fill(words.empty, { area: name })}</h1>
          <p>{words.nothingHint}</p>
        </>
      )}
    </>
  );
}

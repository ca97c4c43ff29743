import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./rankings.module.css";

/** An area without a public ranking, or an address of an edition that there is not. */
export function NoEdition({ area, language, hasOthers }: { area: Area; language: Language; hasOthers: boolean }) {
  const words = wordsIn(language).rankings;
  return (
    <>
      <h1 className={styles.title}>
        {hasOthers ? words.noneSuch : fill(words.none, { area: language === "zh" ? area.name : area.nameEn })}
      </h1>
      {hasOthers && (
        <p>
          <Link href={linksIn(language).rankings(area.id)}>{words.noneSuchLink}</Link>
        </p>
      )}
    </>
  );
}

import type { ListedArea } from "@/components/home/area-list";
import { AreasBelow } from "@/components/home/areas-below";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

type Props = { area: Area; language: Language; below?: { areas: readonly ListedArea[]; isRanked: boolean } };

/** An area of which nothing is on display yet. */
export function NoReports({ area, language, below }: Props) {
  const words = wordsIn(language).home;
  return (
    <>
      <h1>{fill(words.empty, { area: language === "zh" ? area.name : area.nameEn })}</h1>
      {below && below.areas.length > 0 ? (
        <AreasBelow language={language} area={area} below={below} />
      ) : (
        <p>{words.nothingHint}</p>
      )}
    </>
  );
}

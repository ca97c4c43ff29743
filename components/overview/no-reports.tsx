import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

/** An area of which nothing is on display yet. */
export function NoReports({ area, language }: { area: Area; language: Language }) {
  const words = wordsIn(language).home;
  return (
    <>
      <h1>{fill(words.empty, { area: language === "zh" ? area.name : area.nameEn })}</h1>
      <p>{words.nothingHint}</p>
    </>
  );
}

/** A ranking as the card beside a link to it: who stands first in the first group that is shown, with how sure that is. */
import { COLOURS } from "@/components/charts/draw/colours";
import { drawPlaces } from "@/components/charts/draw/places";
import { drawPreview, withoutLetters } from "@/components/charts/draw/preview";
import { fileOf } from "@/components/charts/draw/svg";
import { carriedLine } from "@/components/figure/origin";
import { editionId } from "@/lib/report/editions/id";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { isReviewed, type RankingsContext } from "./context";
import { groupsOf, placesGroup } from "./figures";
import { titleOf } from "./rankings";

/** As many rows as can be read on a card. */
const ROWS = 10;
const WIDTH = 800;

/** `letters`: whether what draws it has a font for them. */
export function cardFile(context: RankingsContext, letters: boolean): string | null {
  const { words, language, area, frozen } = context;
  const [first] = groupsOf(context);
  if (!first) return null;
  const { name, subtitle } = wordsIn(language).site;
  const group = placesGroup(first, context);
  const shown = { ...group, rows: group.rows.slice(0, ROWS), of: group.rows.length };
  const isCut = shown.rows.length < group.rows.length;
  const title = titleOf(context);
  const sourceLine = `${words.edition} ${editionId({ area: area.id, ...frozen.facts })}`;
  const source = carriedLine({ language, sourceLine, isReviewed: isReviewed(context) });
  const card = drawPreview({
    site: `${name} · ${subtitle}`,
    heading: title,
    title: isCut ? `${fill(words.cardFirst, { n: ROWS })} · ${words.placesNote}` : words.placesNote,
    panel: drawPlaces({ groups: [shown], foot: [], width: WIDTH }),
    source,
  });
  return fileOf(letters ? card : withoutLetters(card), title, source, COLOURS);
}

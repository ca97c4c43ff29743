/** Which body of an area a printed name means (洛江区科学技术局 = 区科学技术局 = 科学技术局). Nothing is guessed. */
import { type Body, type BodyName, coversYear } from "./body";

/** Ways of saying the same office, each led back to one. */
const WORDINGS: readonly [RegExp, string][] = [
  [/^(人民)?政府(?=.+街道)/, ""],
  [/(?<=[镇乡])(人民)?政府$/, ""],
  [/街道(办事处|办)$/, "街道"],
  [/^(人民)?政府(办公[室厅]|办)$|^府办(公室)?$/, "政府办公室"],
  [/^政府$/, "人民政府"],
  [/管理委员会$/, "管委会"],
];

/** A name of an area without what only the screen adds: “示例市青桐区（演示）” → “示例市青桐区”. */
const bare = (areaName: string): string => areaName.normalize("NFKC").replace(/\(.*?\)|\s/g, "");

/** No name of a body is longer. */
const LONGEST = 60;

const UPPER = "(?:.{1,8}?(?:省|自治区|自治州|市|盟))";
const ABOVE_OWN = new RegExp(`^${UPPER}+(?=.{2})`);
const ONLY_UPPER = new RegExp(`^${UPPER}*$`);

/** An area's own name, without those above it: 示例市青桐区 → 青桐区; 石狮市 stays. */
const ownName = (areaName: string): string => bare(areaName).replace(ABOVE_OWN, "");

/** Own names of the area and of those above it: what may stand before the name of a body. */
type Places = { own: string; upper: readonly string[] };

const placesOf = ([area = "", ...above]: readonly string[]): Places => ({ own: ownName(area), upper: above.map(ownName) });

/** 福建省泉州市洛江区科学技术局 → 科学技术局, whether or not it is known what lies above 洛江区. */
function stripPlaces(name: string, places: Places): string {
  const at = name.indexOf(places.own);
  const end = at + places.own.length;
  if (at >= 0 && name.length > end && ONLY_UPPER.test(name.slice(0, at))) return name.slice(end);
  const upper = places.upper.find((place) => name.startsWith(place) && name.length > place.length);
  return upper === undefined ? name : stripPlaces(name.slice(upper.length), places);
}

/**
 * The forms under which a name is compared: without the places before it and, as a second form, without the word for the
 * level (区科技局 → 科技局). Two forms, because 市 also begins 市场监督管理局.
 */
function keysOf(printed: string, places: Places): readonly string[] {
  const name = stripPlaces(printed.normalize("NFKC").replace(/\s/g, "").slice(0, LONGEST), places);
  const withoutLevel = /^[省市区县旗州]./.test(name) ? [name.slice(1)] : [];
  return [name, ...withoutLevel].map((form) => WORDINGS.reduce((text, [wording, plain]) => text.replace(wording, plain), form));
}

/** The names of all bodies of an area, made ready for matching. */
export type Roster = {
  bodies: readonly Body[];
  places: Places;
  named: ReadonlyMap<string, readonly { body: Body; name: BodyName }[]>;
};

/** @param lineage names of the area, its parent, and so on upwards. */
export function rosterOf(bodies: readonly Body[], lineage: readonly string[]): Roster {
  const places = placesOf(lineage);
  const named = new Map<string, { body: Body; name: BodyName }[]>();
  for (const body of bodies) {
    for (const name of body.names) {
      for (const key of keysOf(name.name, places)) named.set(key, [...(named.get(key) ?? []), { body, name }]);
    }
  }
  return { bodies, places, named };
}

/** A name without the places and the level before it, in its plainest wording: 泉州市洛江区罗溪镇人民政府 → 罗溪镇. */
export function plainName(printed: string, { places }: Roster): string {
  const [whole = printed, withoutLevel = whole] = keysOf(printed, places);
  const level = places.own.at(-1) ?? "";
  return whole.startsWith(level) && !/^市[场政容民]/.test(whole) ? withoutLevel : whole;
}

/**
 * The bodies that a printed name can mean in a report on a year. Where several bore the name, those win whose name held in
 * that year; a body that bore it at another time is taken only when nobody else is.
 */
export function matchBody(roster: Roster, printed: string, year: number): readonly Body[] {
  const bearers = keysOf(printed, roster.places).flatMap((key) => roster.named.get(key) ?? []);
  const current = bearers.filter(({ name }) => coversYear(name, year));
  return [...new Set((current.length > 0 ? current : bearers).map(({ body }) => body))];
}

/** A body that is not in the list yet, made from the names that its own report gives it. */
import { pinyin } from "pinyin-pro";
import type { Body, BodyKind } from "@/lib/report/body";
import { plainName, type Roster } from "@/lib/report/match-body";

const KINDS: readonly [RegExp, BodyKind][] = [
  [/^人民政府$/, "government"],
  [/^政府办公室$/, "office"],
  [/街道$/, "subdistrict"],
  [/[镇乡]$/, "town"],
  [/管委会$/, "committee"],
  [/分局$/, "branch"],
  [/[局委办厅部署]$|委员会$|办公室$/, "department"],
];

/** 洛江生态环境局 without 区: a branch of the city's bureau is called after the district, but is not the district's. */
function isBranch(plain: string, { places }: Roster): boolean {
  const stem = places.own.slice(0, -1);
  return stem.length > 1 && plain.includes(stem) && plain.endsWith("局");
}

function kindOf(plain: string, roster: Roster): BodyKind {
  if (isBranch(plain, roster)) return "branch";
  return KINDS.find(([ending]) => ending.test(plain))?.[1] ?? "authorised";
}

/** 科技局 is short for 科学技术局: the same end, and its characters in the same order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length && short.at(-1) === long.at(-1);
}

/** 西安市雁塔区卫生健康局: a place before the name that is not this area. 开发区 and 市容 are no such places. */
const ELSEWHERE =
  /^.{2,8}?(?:省|自治区|自治州|市(?![场容政民])|盟|县|旗|(?<!开发|高新|园|景|示范|保税|合作|度假|工业|产业|新)区)(?=.{2})/;

export const isElsewhere = (name: string, roster: Roster): boolean => {
  const plain = plainName(name, roster);
  return ELSEWHERE.test(plain) && !isBranch(plain, roster);
};

const isFree = (id: string, roster: Roster) => roster.bodies.every((body) => body.id !== id);

function idOf(name: string, roster: Roster): string {
  const letters =
    pinyin(name, { toneType: "none", type: "array", nonZh: "removed" })
      .join("")
      .replace(/[^a-z]/g, "") || "body";
  const numbered = Array.from({ length: roster.bodies.length + 1 }, (_, index) =>
    index === 0 ? letters : `${letters}${index + 1}`,
  );
  return numbered.find((id) => isFree(id, roster)) ?? letters;
}

/** The body under the name that its report puts first, and those of the other names there that abbreviate it. */
export function newBody(name: string, names: readonly string[], roster: Roster): Body {
  const plain = plainName(name, roster);
  const short = names.filter(
    (other) => isShortFor(plainName(other, roster), plain) || isShortFor(plain, plainName(other, roster)),
  );
  const all = [...new Set([name, ...short])].sort((a, b) => plainName(b, roster).length - plainName(a, roster).length);
  const shortest = plainName(all.at(-1) ?? name, roster);
  return {
    id: idOf(shortest, roster),
    kind: kindOf(plain, roster),
    from: null,
    until: null,
    names: [
      ...all.map((one, index) => ({
        name: one,
        kind: index === 0 ? ("full" as const) : ("alias" as const),
        from: null,
        until: null,
      })),
      ...(all.includes(shortest) ? [] : [{ name: shortest, kind: "short" as const, from: null, until: null }]),
    ],
  };
}

/** How do the bodies of an area stand in a frozen ranking that the public may see, and how did they stand before? */
import { dayOf, today } from "@/lib/clock";
import { type AreaEntry, listChildren, readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { type Edition, type EditionEntry, listEditions, readEdition, readResult } from "@/lib/db/editions";
import { readConfirmed } from "@/lib/db/verdicts";
import { type Area, type Body, scopeOf } from "@/lib/report/body";
import type { EditionResult } from "@/lib/report/editions/edition";
import { COMPARED, type Compared, editionFrom } from "@/lib/report/editions/id";
import { inputFrom } from "@/lib/report/editions/input";
import { movesBetween } from "@/lib/report/editions/moves";
import type { Counted, EditionFacts, Frozen, YearRanking } from "@/lib/report/editions/shown";
import { unreviewedYears } from "./read-unreviewed";

export type RankingsPage = {
  area: AreaEntry;
  /** Who is compared: bodies, or areas under their codes. */
  bodies: readonly Body[];
  /** Every edition of this comparison that the public may see, newest year and number first. */
  editions: readonly EditionFacts[];
  /** What of this area the public may see compared, and the area above that compares this one with others. */
  compared: readonly Compared[];
  above: string | null;
  /** The newest public ranking of each year, the shown one for its own. */
  history: readonly YearRanking[];
  /** Null where there is none yet, or none such. */
  frozen: Frozen | null;
  /** The years of these rankings in which a report has not been compared with its source by a person. */
  unreviewed: readonly number[];
};

type Released = EditionEntry & { release: NonNullable<EditionEntry["release"]> };
const isReleased = (entry: EditionEntry): entry is Released => entry.release !== null;

/** What is printed of an edition. */
export const factsOf = ({ release, createdAt, ...entry }: Released): EditionFacts => ({
  compares: entry.compares,
  year: entry.year,
  number: entry.number,
  inputHash: entry.inputHash,
  resultHash: entry.resultHash,
  configuration: entry.configuration,
  code: entry.code,
  seed: entry.seed,
  cutOff: entry.cutOff,
  madeOn: dayOf(createdAt),
  shown: { on: dayOf(release.at), by: release.by, reason: release.reason },
});

/** Editions never change: those that were read last stay parsed. */
const KEPT = 64;
type Parsed = Pick<Frozen, "input" | "result">;
const parsed = new Map<string, Parsed>();

export function parseEdition({ resultHash, inputHash, input, result }: Edition): Parsed {
  const key = `${inputHash} ${resultHash}`;
  const known = parsed.get(key);
  if (known) return known;
  const made = { input: inputFrom(input), result: JSON.parse(result) as EditionResult }; // written by resultText only
  const [oldest] = parsed.keys();
  if (parsed.size >= KEPT && oldest !== undefined) parsed.delete(oldest);
  parsed.set(key, made);
  return made;
}

/** What moved is told against the edition that the public saw before, of whatever number: no other is named. */
async function freeze(areaId: string, facts: EditionFacts, shown: readonly EditionFacts[]): Promise<Frozen | null> {
  const before = shown.find((one) => one.year === facts.year && one.number < facts.number);
  const [edition, former] = await Promise.all([readEdition(areaId, facts), before ? readEdition(areaId, before) : null]);
  if (!edition) return null;
  const made = parseEdition(edition);
  return { facts, ...made, since: former?.number ?? null, moves: former ? movesBetween(parseEdition(former), made) : [] };
}

type Asked = { of?: Compared | undefined; year?: number | undefined; edition?: string | undefined };

function choose(editions: readonly EditionFacts[], { year, edition }: Asked): EditionFacts | undefined {
  const named = edition === undefined ? null : editionFrom(edition);
  if (named) return editions.find((one) => one.year === named.year && one.number === named.number);
  return year === undefined ? editions[0] : editions.find((one) => one.year === year);
}

const listShown = async (areaId: string): Promise<readonly EditionFacts[]> =>
  (await listEditions(areaId, { released: true })).filter(isReleased).map(factsOf);

/** An area as a body among others. */
const asBody = ({ id, name, nameEn }: Area): Body => {
  const always = { from: null, until: null };
  const names = [
    { name, kind: "full", ...always },
    { name, kind: "short", ...always },
    { name: nameEn, kind: "english", ...always },
  ] as const;
  return { id, kind: "government", ...always, names };
};

export async function comparedIn(areaId: string, compares: Compared): Promise<readonly Body[]> {
  return compares === "areas" ? (await listChildren(areaId)).map(asBody) : listBodies(areaId);
}

/** Null where there is no such area. Without a year or edition, the newest; of its bodies first, if they were ever compared. */
export async function readRankings(areaId: string, asked: Asked): Promise<RankingsPage | null> {
  const [area, all] = await Promise.all([readArea(areaId), listShown(areaId)]);
  if (!area) return null;
  const compared = COMPARED.filter((one) => all.some(({ compares }) => compares === one));
  const named = asked.edition === undefined ? null : editionFrom(asked.edition);
  const compares = named?.compares ?? asked.of ?? compared[0] ?? "bodies";
  const editions = all.filter((one) => one.compares === compares);
  const chosen = choose(editions, asked);
  const [bodies, above, frozen] = await Promise.all([
    comparedIn(areaId, compares),
    area.parentId === null ? [] : listEditions(area.parentId, { compares: "areas", released: true }),
    chosen ? freeze(areaId, chosen, editions) : null,
  ]);
  const history = frozen ? await readHistory(areaId, editions, frozen) : [];
  const years = history.map(({ year }) => year);
  const unreviewed = years.length > 0 ? await unreviewedYears(areaId, compares, years) : [];
  return { area, bodies, editions, compared, above: above.length > 0 ? area.parentId : null, history, frozen, unreviewed };
}

/** The newest of each year. */
const newestOf = (editions: readonly EditionFacts[]): readonly EditionFacts[] =>
  editions.filter((one, index) => editions.findIndex(({ year }) => year === one.year) === index);

const rankings = new Map<string, EditionResult["ranking"]>();

/** Only what came out is read, which is far less than what an edition is made of. */
async function readHistory(areaId: string, editions: readonly EditionFacts[], shown: Frozen): Promise<readonly YearRanking[]> {
  return Promise.all(
    newestOf(editions).map(async (facts) => {
      if (facts.year === shown.facts.year) return { year: facts.year, ranking: shown.result.ranking };
      const known = rankings.get(facts.resultHash);
      const ranking = known ?? (JSON.parse((await readResult(areaId, facts)) ?? "null") as EditionResult).ranking; // written by resultText only
      if (!known && rankings.size < KEPT) rankings.set(facts.resultHash, ranking);
      return { year: facts.year, ranking };
    }),
  );
}

export type WhyPage = RankingsPage & {
  frozen: Frozen;
  body: Body;
  /** The newest public edition of each other year, oldest first, the shown one among them. */
  years: readonly Frozen[];
  counted: readonly Counted[];
};

const stands = (body: string, { groups, unranked }: EditionResult["ranking"]): boolean =>
  [...groups.flatMap(({ bodies }) => bodies), ...unranked].some((one) => one.body === body);

/** The ranking that was asked for; without a year the newest in which the body stands, which may be gone since. */
async function rankingsWith(areaId: string, bodyId: string, asked: Asked): Promise<RankingsPage | null> {
  const page = await readRankings(areaId, asked);
  if (!page?.frozen || asked.year !== undefined || asked.edition !== undefined) return page;
  const last = page.history.find(({ ranking }) => stands(bodyId, ranking));
  return last === undefined || last.year === page.frozen.facts.year ? page : readRankings(areaId, { ...asked, year: last.year });
}

/** Why does a body stand where it stands? Null where the area, the body or the edition is not there. */
export async function readWhy(areaId: string, bodyId: string, asked: Asked): Promise<WhyPage | null> {
  const page = await rankingsWith(areaId, bodyId, asked);
  const body = page?.bodies.find(({ id }) => id === bodyId);
  if (!page?.frozen || !body) return null;
  const { frozen, editions } = page;
  const others = newestOf(editions).filter(({ year }) => year !== frozen.facts.year);
  const [read, counted] = await Promise.all([
    Promise.all(others.map((facts) => freeze(areaId, facts, []))),
    readCounted(areaId, body, frozen),
  ]);
  const years = [...read.filter((one) => one !== null), frozen].toSorted((a, b) => a.facts.year - b.facts.year);
  return { ...page, frozen, body, years, counted };
}

/** The verdicts of the edition, each with what the rule found where that still stands. */
async function readCounted(areaId: string, { id, kind }: Body, { facts, input }: Frozen): Promise<readonly Counted[]> {
  const verdicts = input.verdicts.filter((one) => one.body === id);
  if (verdicts.length === 0) return [];
  const reporter = input.bodies.find(({ body }) => body === id)?.reporter;
  const [area, body] = reporter === undefined ? [areaId, id] : [id, reporter];
  const confirmed = await readConfirmed(area, { today: today(), years: [facts.year], bodies: [body] });
  return verdicts.map(({ rule, severity, cause }) => {
    const found = confirmed.find((one) => one.scope === scopeOf(kind) && one.rule === rule && one.cause === cause);
    return { rule, severity, cause, finding: found?.finding ?? null };
  });
}

/** The bytes of an edition as they are published; null where the public sees no such edition. */
export async function readEditionFile(areaId: string, name: string, file: "rows" | "result"): Promise<string | null> {
  const key = editionFrom(name);
  const edition = key && (await readEdition(areaId, key));
  if (!edition || edition.release === null) return null;
  return file === "rows" ? edition.input : edition.result;
}

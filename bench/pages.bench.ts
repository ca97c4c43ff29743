/**
 * How fast pages are: their data against the bare SQL of the same answer, whole pages against a file of the same server, and
 * an area among many against the same area alone. `BENCH_AREAS=2800 npm run bench -- pages` loads two million reports.
 */
import { Agent, get } from "node:http";
import { gzipSync } from "node:zlib";
import { buildPages, generateClient } from "@/cli/runtime/build";
import { servePages } from "@/cli/runtime/pages";
import { freePort } from "@/cli/runtime/ports";
import { startThrowaway } from "@/cli/runtime/throwaway";
import { disconnect } from "@/lib/db/client";
import { createDatabase, withConnection } from "@/lib/db/databases";
import { areaCode, bareFigures, type Extent, loadFigures } from "@/lib/db/load-figures";
import { migrate } from "@/lib/db/migrate";
import { readCompare as compareView } from "@/lib/params/compare";
import { MEASURED_CELLS } from "@/lib/report/measures";
import { ANEW } from "@/lib/server/compare-readings";
import { readBodies } from "@/lib/server/read-bodies";
import { readBody } from "@/lib/server/read-body";
import { readCompare } from "@/lib/server/read-compare";
import { readOverview } from "@/lib/server/read-overview";
import { type Bench, type Measure, median, middle, quarters } from "./measure";
import { showRanking } from "./served";

const BODIES = 60;
const YEARS = 12;
const AREA = areaCode(0);

const PAGES: readonly [string, () => Promise<unknown>][] = [
  ["overview", () => readOverview(AREA)],
  ["bodies", () => readBodies(AREA)],
  ["body", () => readBody(AREA, "body1")],
  ["compare", () => readCompare(AREA, compareView({}).view, ANEW)],
];

const load = async (server: string, name: string, extent: Extent): Promise<string> => {
  const url = await createDatabase(server, name);
  await migrate(url);
  await loadFigures(url, extent);
  return url;
};

/** The rounds in which the two databases take turns, and how often each page is read in one. */
const TURNS = 15;
const TIMES = 5;

type Turn = { ms: number; bareMs: number };

/** Each page's data, and the bare SQL of the figures that it is made of, read in turns from one database. */
async function readPages(url: string): Promise<Turn[]> {
  process.env.DATABASE_URL = url;
  const turns = await withConnection(url, async (client) => {
    const found: Turn[] = [];
    for (const [, read] of PAGES) {
      const bare = () => bareFigures(client, AREA, MEASURED_CELLS);
      const times: [number, number][] = [];
      // The first of them connects, and is not counted.
      for (let time = 0; time <= TIMES; time++) times.push([await median(1, read), await median(1, bare)]);
      const of = (which: 0 | 1): number => middle(times.slice(1).map((pair) => pair[which]));
      found.push({ ms: of(0), bareMs: of(1) });
    }
    return found;
  });
  await disconnect();
  return turns;
}

/**
 * An area alone against the same area among many, in turns: whatever else the machine does meets both, and the ratio of a
 * page is the middle of those of the rounds.
 */
async function timePages(alone: string, among: string, areas: number): Promise<Measure[]> {
  const rounds: [Turn[], Turn[]][] = [];
  for (let round = 0; round < TURNS; round++) {
    const isEven = round % 2 === 0;
    const first = await readPages(isEven ? alone : among);
    const second = await readPages(isEven ? among : alone);
    rounds.push(isEven ? [first, second] : [second, first]);
  }
  const of = (side: 0 | 1, page: number, part: keyof Turn): number =>
    middle(rounds.map((round) => round[side][page]?.[part] ?? Number.NaN));
  for (const [page, [what]] of PAGES.entries()) {
    const ratios = rounds.map(([one, many]) => (many[page]?.ms ?? Number.NaN) / (one[page]?.ms ?? Number.NaN));
    const [low, ratio, high] = quarters(ratios).map((value) => value.toFixed(2));
    console.log(`  data of ${what}, among ${areas} areas : alone ${ratio} (half of ${TURNS} rounds between ${low} and ${high})`);
  }
  const measures = (side: 0 | 1, where: string): Measure[] =>
    PAGES.map(([name], page) => ({
      what: `data of ${name}, ${where}`,
      ms: of(side, page, "ms"),
      yardstick: "bare SQL",
      yardstickMs: of(side, page, "bareMs"),
    }));
  return [...measures(0, "alone"), ...measures(1, `among ${areas} areas`)];
}

const SECONDS = 2;
const ROUNDS = 4;
const AT_ONCE = 16;

/** Requests per second, `AT_ONCE` of them on their way. */
async function rate(address: () => string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const once = (): Promise<void> =>
    new Promise((resolve, reject) => {
      get(address(), { agent, headers: { "accept-encoding": "br" } }, (response) => response.resume().on("end", resolve)).on(
        "error",
        reject,
      );
    });
  await once();
  let count = 0;
  const until = performance.now() + SECONDS * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      await once();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return count / SECONDS;
}

/** Old browsers alone take what is marked `nomodule`. */
const SCRIPT = /<script(?![^>]*\snomodule)[^>]*\ssrc="([^"]+\.js[^"]*)"/gi;
const text = async (address: string): Promise<string> => (await fetch(address)).text();

/** Kilobytes of JavaScript as gzip: with the page, and with what draws its charts. */
async function scripts(origin: string, path: string): Promise<{ first: number; withCharts: number }> {
  const named = [...new Set([...(await text(origin + path)).matchAll(SCRIPT)].map(([, src = ""]) => src))];
  const sources = await Promise.all(named.map((src) => text(origin + src)));
  const size = (of: readonly string[]): number => of.reduce((sum, one) => sum + gzipSync(one).length, 0) / 1024;
  const later = [
    ...new Set(
      sources.flatMap((source) => [...source.matchAll(/static\/chunks\/[\w.~-]+\.js/g)].map(([src]) => `/_next/${src}`)),
    ),
  ];
  const more = await Promise.all(later.filter((src) => !named.includes(src)).map((src) => text(origin + src)));
  return { first: size(sources), withCharts: size(sources) + size(more.filter((source) => source.includes("recharts"))) };
}

async function serve(url: string): Promise<void> {
  await showRanking(url);
  const build = await buildPages(() => {});
  const port = await freePort();
  const child = await servePages(build, port, "127.0.0.1");
  const origin = `http://127.0.0.1:${port}`;
  const [, file = ""] = (await text(`${origin}/${AREA}`)).match(/href="([^"]+\.css)"/) ?? [];
  for (let year = 0; year < YEARS; year++) await text(`${origin}/${AREA}?year=${2014 + year}`);
  let state = 0;
  const asks = [
    () => origin + file,
    () => `${origin}/${AREA}`,
    () => `${origin}/${AREA}?year=${2014 + (state++ % YEARS)}`,
    () => `${origin}/${AREA}/compare?from=${state++}`,
    () => `${origin}/${AREA}/rankings`,
  ];
  const rates = asks.map(() => 0);
  // In turns, so that what else the machine does meets all of them alike.
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, ask] of asks.entries()) rates[index] = (rates[index] ?? 0) + (await rate(ask)) / ROUNDS;
  const [still = Number.NaN, page = 0, asked = 0, unseen = 0, ranking = 0] = rates;
  const of = (what: string, found: number) =>
    console.log(`  ${what}: ${Math.round(found)} requests a second · ${(found / still).toFixed(2)} of a file's`);
  of("a static file", still);
  of("the overview", page);
  of("the overview of a year in the address", asked);
  of("a comparison that nobody asked for before", unseen);
  of(`a ranking of ${BODIES} bodies`, ranking);
  for (const path of [`/${AREA}`, `/${AREA}/bodies`, `/${AREA}/compare`, "/form"]) {
    const { first, withCharts } = await scripts(origin, path);
    console.log(`  JavaScript of ${path}: ${first.toFixed(0)} KB gzip, ${withCharts.toFixed(0)} KB with charts`);
  }
  await child.stop();
}

const areasOfMany = (): number => Number(process.env.BENCH_AREAS ?? 20);

export const bench: Bench = async () => {
  await generateClient(() => {});
  const server = await startThrowaway();
  try {
    const one = { areas: 1, bodies: BODIES, years: YEARS };
    const many = { ...one, areas: areasOfMany() };
    const alone = await load(server.url, "bench_one", one);
    const since = performance.now();
    const among = await load(server.url, "bench_many", many);
    console.log(`  ${many.areas * BODIES * YEARS} reports loaded in ${Math.round((performance.now() - since) / 1000)} s`);
    const measures = await timePages(alone, among, many.areas);
    process.env.DATABASE_URL = alone;
    await serve(alone);
    return measures;
  } finally {
    await disconnect();
    await server.stop();
  }
};

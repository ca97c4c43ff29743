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
import { makeEdition, releaseEdition } from "@/lib/server/make-edition";
import { readBodies } from "@/lib/server/read-bodies";
import { readBody } from "@/lib/server/read-body";
import { readCompare } from "@/lib/server/read-compare";
import { readOverview } from "@/lib/server/read-overview";
import { type Bench, type Measure, median } from "./measure";

const BODIES = 60;
const YEARS = 12;
const AREA = areaCode(0);
const TIMES = 15;
const LAST_YEAR = 2025;

const PAGES: readonly [string, () => Promise<unknown>][] = [
  ["overview", () => readOverview(AREA)],
  ["bodies", () => readBodies(AREA)],
  ["body", () => readBody(AREA, "body1")],
  ["compare", () => readCompare(AREA, compareView({}).view)],
];

async function withDatabase<T>(server: string, name: string, extent: Extent, run: (url: string) => Promise<T>): Promise<T> {
  const url = await createDatabase(server, name);
  await migrate(url);
  await loadFigures(url, extent);
  process.env.DATABASE_URL = url;
  try {
    return await run(url);
  } finally {
    await disconnect();
  }
}

/** Each page's data, and the bare SQL of the figures that it is made of. */
const timePages = (url: string): Promise<Measure[]> =>
  withConnection(url, async (client) => {
    const measures: Measure[] = [];
    for (const [what, read] of PAGES) {
      await read();
      const yardstickMs = await median(TIMES, () => bareFigures(client, AREA, MEASURED_CELLS));
      measures.push({ what: `data of ${what}`, ms: await median(TIMES, read), yardstick: "bare SQL", yardstickMs });
    }
    return measures;
  });

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

/** An edition that the public sees; without one there would be no ranking on the page. Its bodies have said when they published. */
async function showRanking(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO report_versions (area_id, body_id, year, scope, number, form, document_sha256, parser, content, findings, created_by, reason)
       SELECT area_id, body_id, year, scope, 1, 'C', '', '', '{"dates": [], "sections": []}', '[]', 'bench', '' FROM reports
       WHERE area_id = $1 AND year = $2`,
      [AREA, LAST_YEAR],
    );
  });
  const decision = { by: "bench", reason: "to be measured" };
  const made = await makeEdition(AREA, LAST_YEAR, decision);
  if (made.status !== "made") throw new Error(`the ranking to be measured: ${made.status}`);
  await releaseEdition(AREA, made.edition, decision);
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
    const alone = await withDatabase(server.url, "bench_one", one, async (url) => {
      const measures = await timePages(url);
      await serve(url);
      return measures;
    });
    const many = { ...one, areas: areasOfMany() };
    const since = performance.now();
    const among = await withDatabase(server.url, "bench_many", many, async (url) => {
      console.log(`  ${many.areas * BODIES * YEARS} reports loaded in ${Math.round((performance.now() - since) / 1000)} s`);
      return timePages(url);
    });
    const yardstick = `alone, among ${many.areas} areas`;
    return [
      ...alone,
      ...among.map(({ what, ms }, index): Measure => ({ what, ms, yardstick, yardstickMs: alone[index]?.ms ?? Number.NaN })),
    ];
  } finally {
    await server.stop();
  }
};

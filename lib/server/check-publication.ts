/** Looks at a page of a body's own website and says what it shows of a report (公布核查). */
import { now, today } from "@/lib/clock";
import { listBodies } from "@/lib/db/bodies";
import type { NewCheck } from "@/lib/db/publication-checks";
import { type ReportKey, readReport, readVersion } from "@/lib/db/reports";
import { env } from "@/lib/env";
import { linksIn } from "@/lib/extract/html-links";
import { Workers } from "@/lib/extract/workers";
import { type Body, nameOf, scopeOf } from "@/lib/report/body";
import { figuresOf } from "@/lib/report/figure";
import { differencesFrom, shownOn } from "@/lib/report/publication-check";
import type { Report } from "@/lib/report/report";
import { fetchPage } from "./fetch/fetch-page";
import { putOriginal } from "./originals";
import { recognise } from "./recognise";
import { readRoster, thisYear, understandDocument } from "./understand";

/** Hosts from which pages may be fetched; none: nothing is fetched at all. */
export const fetchHosts = (): readonly string[] => env().PUBLICATION_HOSTS;

export async function reportKeyOf(areaId: string, bodyId: string, year: number): Promise<{ key: ReportKey; body: Body } | null> {
  const body = (await listBodies(areaId)).find(({ id }) => id === bodyId);
  return body ? { key: { bodyId, year, scope: scopeOf(body.kind) }, body } : null;
}

type Look = Pick<NewCheck, "outcome" | "publishedOn" | "version" | "changes" | "note">;

const nothing = (outcome: Look["outcome"], note: string): Look => ({
  ...{ outcome, note, publishedOn: null, version: null, changes: [] },
});

/** The version on display, else the newest: what counts as the body's report here. */
async function inForce(areaId: string, key: ReportKey) {
  const report = await readReport(areaId, key);
  const number = report?.liveVersion ?? report?.versions.at(-1)?.number;
  return number === undefined ? null : await readVersion(areaId, key, number);
}

async function compare(areaId: string, key: ReportKey, there: Report): Promise<Look> {
  const version = await inForce(areaId, key);
  const publishedOn = shownOn(there.dates);
  if (!version) return { ...nothing("same", "本系统还没有收到这份报告，没有比对。"), publishedOn };
  const number = version.number;
  if (version.form === null || there.form !== version.form)
    return { outcome: "differs", publishedOn, version: number, changes: [], note: "网站上的表式与报送稿不同。" };
  const ours = figuresOf(version.form, version.content.cells);
  const changes = differencesFrom(ours, figuresOf(there.form, there.cells), version.form);
  return { outcome: changes.length > 0 ? "differs" : "same", publishedOn, version: number, changes, note: "" };
}

/** Reads the bytes in a process of their own. */
async function look(areaId: string, key: ReportKey, bytes: Uint8Array, name: string): Promise<Look> {
  const workers = new Workers({ processes: 1 });
  const document = await workers.extract(bytes, name).finally(() => workers.close());
  const understood = understandDocument(document);
  if ("status" in understood) return nothing("unread", understood.message.zh);
  const { report } = understood;
  const roster = await readRoster(areaId);
  const told = recognise(report, roster, thisYear());
  if (told.status === "refused") return nothing("absent", `页面上没有认出这份年度报告：${told.message.zh}`);
  if (told.bodyId !== key.bodyId || told.year !== key.year) {
    const other = roster.bodies.find(({ id }) => id === told.bodyId);
    return nothing("absent", `页面上是${other ? nameOf(other, "zh", told.year) : told.bodyId}的${told.year}年度报告。`);
  }
  return await compare(areaId, key, report);
}

export type Saved = { bytes: Uint8Array; name: string; url: string; by: string };

/** What a page that somebody saved shows; the bytes are kept as evidence. */
export async function checkSaved(areaId: string, key: ReportKey, { bytes, name, url, by }: Saved): Promise<NewCheck> {
  const sha256 = await putOriginal(areaId, bytes);
  return { source: "page", url, at: now(), by, name, sha256, ...(await look(areaId, key, bytes, name)) };
}

/** From a list of reports to the report, and from its page to the file that is annexed to it. */
const STEPS = 3;

/** Which link of a page leads on to the report: the file or page that names the year, sooner where it names the body. */
export function linkTowards(
  links: readonly { url: string; text: string }[],
  year: number,
  names: readonly string[],
): string | null {
  const fits = links.filter(({ text }) => text.includes(`${year}年`) && /年度报告|年报/.test(text));
  const named = fits.find(({ text }) => names.some((name) => text.includes(name)));
  return (named ?? fits[0])?.url ?? null;
}

/** Goes to the body's address and on from there, as long as the hosts are listed. */
export async function checkSite(
  areaId: string,
  { key, body }: { key: ReportKey; body: Body },
  url: string,
  by: string,
): Promise<NewCheck> {
  const start = { source: "fetch" as const, at: now(), by, name: "", sha256: null };
  const names = body.names.map(({ name }) => name);
  let check: NewCheck = { ...start, url, ...nothing("unreached", "没有核查。") };
  let at: string | null = url;
  const been = new Set<string>();
  for (let step = 0; step < STEPS && at !== null && !been.has(at); step++) {
    been.add(at);
    const fetched = await fetchPage(at, { hosts: fetchHosts() });
    // What was seen on the way stays the answer where only the next page is away.
    if (fetched.status === "refused")
      return step === 0 ? { ...check, note: fetched.message } : { ...check, note: `${check.note}${fetched.message}` };
    const name = decodeURIComponent(new URL(fetched.url).pathname.split("/").at(-1) || `${key.bodyId}-${today()}.html`);
    const sha256 = await putOriginal(areaId, fetched.bytes);
    check = { ...start, url: fetched.url, name, sha256, ...(await look(areaId, key, fetched.bytes, name)) };
    if (check.outcome === "same" || check.outcome === "differs") return check;
    at = linkTowards(linksIn(fetched.bytes, fetched.url), key.year, names);
  }
  return check;
}

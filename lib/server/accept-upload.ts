/** Taking what was read from a file: previewed first, alone or, where it is clean, many at once. */
import { type Accepted, acceptItem } from "@/lib/db/accept-item";
import { listBodies } from "@/lib/db/bodies";
import { inTransaction, type Transaction } from "@/lib/db/client";
import { readReport, readVersion } from "@/lib/db/reports";
import { type ItemKey, type ItemReading, readReading, readUpload, type UploadItem } from "@/lib/db/uploads";
import type { NewVersion } from "@/lib/db/versions";
import { scopeOf } from "@/lib/report/body";
import { changedFigures, type FigureChange } from "@/lib/report/corrections";
import { type Figures, figuresOf } from "@/lib/report/figure";
import { type Compared, comparedIn } from "@/lib/report/preview";
import type { Finding, Report } from "@/lib/report/report";
import type { Mover, ReportState } from "@/lib/report/states";
import { version as parser } from "@/package.json";

type Tail<T extends unknown[]> = T extends [unknown, ...infer R] ? R : never;

export type Preview = {
  item: UploadItem;
  content: Report;
  findings: readonly Finding[];
  isClean: boolean;
  /** The newest version of the report that it would follow; null where there is none. */
  current: { number: number; live: number | null; state: ReportState } | null;
  /** Against the version on display, else the newest. */
  changes: readonly FigureChange[];
  /** The same, held against the figures in its prose. */
  compared: readonly Compared[];
};

/** What would change (导入预览); nothing is saved. Null where the file does not wait to be accepted. */
export async function previewItem(key: ItemKey, choice?: { bodyId: string; year: number }): Promise<Preview | null> {
  const reading = await readReading(key);
  if (reading?.stage !== "checked") return null;
  const { text: _, content, findings, ...item } = reading;
  const bodyId = choice?.bodyId ?? item.bodyId;
  const year = choice?.year ?? item.year;
  const against = bodyId === null || year === null ? null : await readCurrent(key.areaId, bodyId, year);
  const before = against && figuresIn(against.content);
  const after = figuresIn(content);
  const changes = before ? changedFigures(before, after) : [];
  return {
    item,
    content,
    findings,
    isClean: item.proposal?.clean ?? false,
    current: against && { number: against.number, live: against.live, state: against.state },
    changes,
    compared: comparedIn(before, after, changes, findings),
  };
}

const figuresIn = ({ form, cells }: Report): Figures => (form === null ? {} : figuresOf(form, cells));

async function readCurrent(areaId: string, bodyId: string, year: number) {
  const body = (await listBodies(areaId)).find(({ id }) => id === bodyId);
  if (!body) return null;
  const key = { bodyId, year, scope: scopeOf(body.kind) };
  const report = await readReport(areaId, key);
  const number = report?.versions.at(-1)?.number;
  if (!report || number === undefined) return null;
  const version = await readVersion(areaId, key, report.liveVersion ?? number);
  return version && { number, live: report.liveVersion, state: report.state, content: version.content };
}

export type How = "draft" | "submit" | "bringIn";
export type Choice = { bodyId: string; year: number; base: number };

/** Makes the version. `unknownBody`: the area has no such body. */
export async function acceptFile(
  tx: Transaction,
  key: ItemKey,
  { bodyId, year, base }: Choice,
  how: How,
  who: { by: string; role: Mover; reason: string; note?: string },
): Promise<Accepted | { status: "unknownBody" }> {
  const [reading, bodies] = await Promise.all([readReading(key), listBodies(key.areaId)]);
  const body = bodies.find(({ id }) => id === bodyId);
  if (!body) return { status: "unknownBody" };
  if (!reading) return { status: "gone" };
  return await acceptItem(
    tx,
    key,
    versionFrom(key, reading, { bodyId, year, scope: scopeOf(body.kind) }, how, who),
    how === "bringIn",
    base,
  );
}

function versionFrom(
  { areaId }: ItemKey,
  { name, sha256, bytes, text, content, findings }: UploadItem & ItemReading,
  report: Pick<NewVersion, "bodyId" | "year" | "scope">,
  how: How,
  { by, role, reason, note = "" }: { by: string; role: Mover; reason: string; note?: string },
): NewVersion {
  const { form, publishedOn } = content;
  return {
    areaId,
    ...report,
    document: { sha256, name, bytes, origin: "upload", text },
    submittedAt: null,
    publishedOn,
    form,
    parser,
    content,
    findings,
    by,
    role,
    reason,
    note,
    ...(how !== "bringIn" && { arrival: how }),
  };
}

const acceptOne = (...args: Tail<Parameters<typeof acceptFile>>) => inTransaction((tx) => acceptFile(tx, ...args));

/** Accepts every file of an upload that is clean and of which body and year are certain; returns how many became versions. */
export async function acceptClean(
  areaId: string,
  uploadId: string,
  how: How,
  who: { by: string; role: Mover; reason: string },
): Promise<{ accepted: number; left: number }> {
  const upload = await readUpload(areaId, uploadId);
  let accepted = 0;
  let left = 0;
  for (const item of upload?.items ?? []) {
    if (item.stage !== "checked") continue;
    const preview = await previewItem(item);
    const { bodyId, year } = item;
    const isSure = preview?.isClean && preview.current === null && bodyId !== null && year !== null;
    const outcome = isSure ? await acceptOne(item, { bodyId, year, base: 0 }, how, who) : null;
    if (outcome?.status === "added" || outcome?.status === "known") accepted += 1;
    else left += 1;
  }
  return { accepted, left };
}

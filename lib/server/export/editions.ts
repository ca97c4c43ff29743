/** The public rankings of an area as bulk files: what each is made of, what came out, and who showed it when. */
import { type Edition, listEditions, readEdition } from "@/lib/db/editions";
import { editionName } from "@/lib/report/editions/id";
import type { EditionRow } from "@/lib/report/export/tables";

type Public = Edition & { release: NonNullable<Edition["release"]> };
const isPublic = (edition: Edition | null): edition is Public => edition !== null && edition.release !== null;

/** Those that were public before a moment, one after the other. */
export async function* readPublicEditions(areaId: string, before: Date | null): AsyncGenerator<Public> {
  for (const entry of await listEditions(areaId, { released: true })) {
    const edition = before === null || (entry.release && entry.release.at < before) ? await readEdition(areaId, entry) : null;
    if (isPublic(edition)) yield edition;
  }
}

export const editionRow = (area: string, { release, moves, ...edition }: Public): EditionRow => ({
  area,
  edition: editionName(edition),
  compares: edition.compares,
  year: edition.year,
  number: edition.number,
  rowsSha256: edition.inputHash,
  resultSha256: edition.resultHash,
  configuration: edition.configuration,
  code: edition.code,
  seed: edition.seed,
  cutOff: edition.cutOff,
  madeAt: edition.createdAt.toISOString(),
  moves: JSON.stringify(moves),
  shownAt: release.at.toISOString(),
  shownBy: release.by,
  shownReason: release.reason,
});

import { beforeAll, expect, it } from "vitest";
import { readEvidence } from "@/lib/db/publication";
import { reportAfter } from "@/lib/server/fixtures/desk";
import { AREA, BODY, cookiesFor, createWorld, requestOf } from "@/lib/server/fixtures/world";
import { answer } from "@/lib/server/write";
import { publicationReport } from "./reports";

beforeAll(createWorld);

const URL = "https://example.gov.cn/a.html";
const COPY = "https://web.archive.example/2026/a.html";
const HASH = "0f".repeat(32);

it.each([
  ["the page is its own evidence", { evidence: "page", reference: COPY, sha256: HASH }, { kind: "page", reference: URL }],
  ["an archive's copy is told by its address", { evidence: "archive", reference: COPY }, { kind: "archive", reference: COPY }],
  [
    "a file by its name and hash",
    { evidence: "file", reference: "a.html", sha256: HASH.toUpperCase() },
    { kind: "file", reference: "a.html", sha256: HASH },
  ],
  ["what is not named by the page's address", { evidence: "archive" }, { kind: "archive", reference: URL }],
])("%s", async (_, given, kept) => {
  const report = await reportAfter("draft");
  const input = { ...report, publishedOn: "2026-01-20", publishedUrl: URL, ...given };
  const cookie = await cookiesFor(`clerk@${AREA}`);
  const send = (more: object) =>
    answer(publicationReport)(requestOf("/api/desk/reports/publication", { ...input, ...more }, { cookie }));
  expect((await send({ sha256: "12" })).status).toBe(422);
  expect((await send({})).status).toBe(200);
  expect(await readEvidence(AREA, { bodyId: BODY, year: report.year, scope: "own" })).toEqual(kept);
});

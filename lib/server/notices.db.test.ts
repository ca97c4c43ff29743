import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db/client";
import { readFindings } from "@/lib/db/findings";
import { appendVerdict } from "@/lib/db/verdicts";
import { storeVersion } from "@/lib/db/versions";
import { extractDocx } from "@/lib/extract/docx";
import { noticeOf } from "@/lib/params/notices";
import type { Day } from "@/lib/report/body";
import { checkReport } from "@/lib/report/check";
import { reportOf } from "@/lib/report/fixtures/report-of";
import type { CellKey } from "@/lib/report/form";
import { type Actor, AREA, BODY, cookiesFor, createWorld, OTHER_BODY, requestOf } from "./fixtures/world";
import { judgeArea } from "./judge-area";
import { draftNotices, letterHash, readTrackedNotice } from "./notices";
import { printNotice } from "./print-notice";
import { type AnyWrite, answer } from "./write";
import { answerToNotice, issueNotices, withdraw } from "./writes/notices";

const YEAR = 2023;
const KEY = { bodyId: BODY, year: YEAR, scope: "own" } as const;

async function store(total: number, year = YEAR, cell: CellKey = "requests.total.total"): Promise<void> {
  const content = reportOf("C", { [cell]: total }, { year });
  const sha256 = createHash("sha256").update(`notice ${total} ${year}`).digest("hex");
  const text = { blocks: [], metadata: [], problems: [], cut: false };
  const document = { sha256, name: "a.txt", bytes: 1, origin: "upload", text } as const;
  const dates = { submittedAt: new Date("2024-01-20T00:00:00Z"), publishedOn: "2024-01-20" };
  const made = { ...dates, form: "C", parser: "t", content, findings: checkReport(content) } as const;
  await storeVersion({ areaId: AREA, ...KEY, year, document, ...made, by: "t", role: "admin", reason: "t" }, true);
}

async function judge(rule: string, state: "confirmed" | "misread", replyBy: Day | null, year = YEAR): Promise<void> {
  const [report] = await readFindings(AREA, { years: [year], newest: true });
  const finding = report?.findings.find((one) => one.rule === rule && one.verdict === "fail");
  if (!report || !finding) throw new Error(`no finding of ${rule}`);
  const given = { finding, state, note: "", by: "t", at: new Date(), replyBy, version: report.version };
  await inTransaction((tx) => appendVerdict(tx, AREA, { ...KEY, year, ...given }));
}

const drafts = async (kind: "reminder" | "rectification" | "circular") => (await draftNotices(AREA, YEAR, kind))?.drafts ?? [];

const RULE = "V-302";

beforeAll(async () => {
  await createWorld();
  await store(1);
});

test("only what a person confirmed, and the body had its time to answer, enters a letter", async () => {
  expect(await drafts("rectification")).toEqual([]);
  await judge(RULE, "confirmed", "2999-01-01");
  expect(await drafts("rectification")).toEqual([]);
  await judge(RULE, "misread", null);
  expect(await drafts("rectification")).toEqual([]);
  await judge(RULE, "confirmed", "2024-02-05");
  expect(await drafts("rectification")).toMatchObject([{ bodyId: BODY, items: [{ rule: RULE, version: 1 }] }]);
});

test("who has not reported is reminded, who has is not", async () => {
  const reminded = (await drafts("reminder")).map(({ bodyId }) => bodyId);
  expect(reminded).toContain(OTHER_BODY);
  expect(reminded).not.toContain(BODY);
});

test("a letter is numbered, frozen, told, answered by its body alone, and done once a new version passes", async () => {
  const [draft] = await drafts("rectification");
  if (!draft) throw new Error("no draft");
  const seen = { areaId: AREA, year: YEAR, kind: "rectification", letters: [`${BODY}:${letterHash(draft.letter)}`] };
  const send = async (write: AnyWrite, input: object, who: Actor) =>
    answer(write)(requestOf("/api/x", input, { cookie: await cookiesFor(who) }));
  const stale = await send(issueNotices, { ...seen, letters: [`${BODY}:${"0".repeat(64)}`] }, `monitor@${AREA}`);
  expect(stale.status).toBe(409);
  const issued = await send(issueNotices, seen, `monitor@${AREA}`);
  expect(issued.status).toBe(200);
  const [id = ""] = (await issued.json()).issued;
  const key = noticeOf(id);
  if (!key) throw new Error(id);
  const notice = await readTrackedNotice(AREA, key);
  expect(notice?.letter.symbol).toMatch(/改〔\d{4}〕1号$/);
  expect(notice?.sha256).toBe(notice && letterHash(notice.letter));
  expect(notice?.progress).toMatchObject({ state: "waiting", items: [{ state: "open" }] });
  expect(await db().message.count({ where: { areaId: AREA, key: `notice:${id}` } })).toBe(1);

  const reply = { areaId: AREA, id, bodyId: BODY, answer: "已经更正并重新报送。" };
  expect((await send(answerToNotice, { ...reply, bodyId: OTHER_BODY }, "stranger")).status).toBe(404);
  expect((await send(answerToNotice, reply, `clerk@${AREA}`)).status).toBe(200);
  expect((await send(answerToNotice, reply, `clerk@${AREA}`)).status).toBe(409);

  await store(0);
  expect(await readTrackedNotice(AREA, key)).toMatchObject({
    answer: { text: "已经更正并重新报送。" },
    progress: { state: "done", items: [{ state: "settled", version: 2 }] },
  });
  const circular = await drafts("circular");
  expect(JSON.stringify(circular[0]?.letter)).toContain("应公布3个");

  expect((await send(withdraw, { areaId: AREA, id, reason: "发错了" }, `clerk@${AREA}`)).status).toBe(403);
  expect((await send(withdraw, { areaId: AREA, id, reason: "发错了" }, `monitor@${AREA}`)).status).toBe(200);
  expect((await readTrackedNotice(AREA, key))?.progress.state).toBe("withdrawn");
});

test("what follows from a wrong cell of the year before says so, and counts where that cell stands", async () => {
  await store(3, YEAR - 1, "requests.carriedOut.total");
  await judgeArea(AREA);
  await judge("V-X01", "confirmed", "2024-02-05");
  const circular = async () => JSON.stringify((await drafts("circular"))[0]?.letter);
  expect(await circular(), "nobody has confirmed the cell itself").toContain("1处");
  const letter = async () => JSON.stringify((await drafts("rectification"))[0]?.letter);
  expect(await letter(), "nor does a letter speak of it").not.toContain("起因在");
  await judge("V-301", "confirmed", "2024-02-05", YEAR - 1);
  expect(await circular()).not.toContain("1处");
  expect(await letter()).toMatch(new RegExp(`起因在.*${YEAR - 1}年度报告的“[^”]*结转下年度[^”]*”，该格应为0。`));
});

test("the Word file says what the letter says", async () => {
  const [draft] = await drafts("circular");
  if (!draft) throw new Error("no draft");
  const { blocks } = await extractDocx(Buffer.from(await printNotice(draft.letter)));
  const text = JSON.stringify(blocks);
  for (const block of draft.letter.blocks) if (block.kind !== "table") expect(text).toContain(block.text);
  expect(blocks.filter(({ kind }) => kind === "grid")).toHaveLength(1);
});

/** The routes of the monitor: verdicts on findings. */
import { randomUUID } from "node:crypto";

import { readReplyDays } from "@/lib/db/areas";
import { inTransaction } from "@/lib/db/client";
import { addNotice, readOffice } from "@/lib/db/notices";

import { storeVersion } from "@/lib/db/versions";
import { noticeId } from "@/lib/params/notices";
import { checkReport } from "@/lib/report/check";
import { reportOf } from "@/lib/report/fixtures/report-of";
import { AREA, BODY } from "@/lib/server/fixtures/world";
import { makeEdition } from "@/lib/server/make-edition";
import { draftNotices, letterHash } from "@/lib/server/notices";
import { rejudgeArea } from "@/lib/server/rejudge-area";
import { AGGREGATE_ROUTES } from "./aggregate-routes.fixture";
import { draftRanking, releaseRanking } from "./editions";
import { readMessages, setSubscription } from "./inbox";
import * as notices from "./notices";
import * as publication from "./publication";
import { applyRules } from "./rejudgings";
import type { WriteRoute } from "./routes.fixture";
import { judgeFindings, setReplyDays } from "./verdicts";
import { setWorkYear } from "./work-years";

/** Years that no other sample uses. */
let next = 2300;
let workYear = 2060;

/** The first finding of a report that is on display. */
async function findingOnDisplay() {
  const key = { bodyId: BODY, year: next++, scope: "own" } as const;
  const content = reportOf("C", { "requests.total.total": 1 });
  const findings = checkReport(content);
  const sha256 = randomUUID().replaceAll("-", "").padEnd(64, "0");
  const text = { blocks: [], metadata: [], problems: [], cut: false };
  const document = { sha256, name: "a.txt", bytes: 1, origin: "upload", text } as const;
  const made = { areaId: AREA, ...key, document, submittedAt: null, publishedOn: null, form: "C", parser: "test" } as const;
  await storeVersion({ ...made, content, findings, by: "fixture", role: "admin", reason: "test" }, true);
  const failed = findings.find(({ verdict }) => verdict === "fail");
  return { ...key, rule: failed?.rule, subject: failed?.subject, inputs: failed?.inputs };
}

const REASON = "年度排行";

/** A ranking of a year of its own, that only the office sees. */
async function rankingMade() {
  const { year } = await findingOnDisplay();
  const made = await makeEdition(AREA, year, { by: "fixture", reason: REASON });
  if (made.status !== "made") throw new Error("The fixture has nothing to rank");
  return made.edition;
}

const LETTER = { title: "通知", symbol: "", to: "区教育局：", blocks: [], office: "某办", date: "2030-01-25" } as const;

async function notice(): Promise<string> {
  const about = { kind: "reminder", issueYear: 2030, year: 2029, bodyId: BODY, dueOn: null, items: [] } as const;
  const draft = { ...about, letter: LETTER, code: "测", issuedAt: new Date(), issuedBy: "fixture", hash: letterHash };
  return noticeId(await inTransaction((tx) => addNotice(tx, AREA, draft)));
}

async function circular() {
  const written = await draftNotices(AREA, 2024, "circular");
  const letters = written?.drafts.map(({ letter }) => `:${letterHash(letter)}`) ?? [];
  return { areaId: AREA, year: 2024, kind: "circular", letters };
}

export const MONITOR_ROUTES: readonly WriteRoute[] = [
  {
    path: "/api/monitor/reply-days",
    write: setReplyDays,
    sample: async () => {
      const revision = await readReplyDays(AREA);
      return { areaId: AREA, revision, days: revision + 1 };
    },
  },
  {
    path: "/api/monitor/editions/draft",
    write: draftRanking,
    sample: async () => ({ areaId: AREA, compares: "bodies", year: (await findingOnDisplay()).year, reason: REASON }),
  },
  {
    path: "/api/monitor/editions/release",
    write: releaseRanking,
    sample: async () => ({ areaId: AREA, ...(await rankingMade()), reason: REASON }),
  },
  ...AGGREGATE_ROUTES,
  { path: "/api/desk/inbox/read", write: readMessages, sample: () => ({}) },
  { path: "/api/desk/inbox/settings", write: setSubscription, sample: () => ({ inbox: true, mail: false, address: "" }) },
  {
    path: "/api/monitor/publication/page",
    write: publication.checkPage,
    sample: () => ({ areaId: AREA, bodyId: BODY, year: 2024, name: "年报.html" }),
    bytes: new TextEncoder().encode("<h1>示例市甲区教育局2024年政府信息公开工作年度报告</h1>"),
  },
  {
    path: "/api/monitor/publication/fetch",
    write: publication.fetchSite,
    sample: () => ({ areaId: AREA, bodyId: BODY, year: 2024 }),
    // No host is listed: fetching is off until somebody turns it on.
    status: 422,
  },
  {
    path: "/api/monitor/publication/site",
    write: publication.setSite,
    sample: () => ({ areaId: AREA, bodyId: BODY, revision: "", url: "" }),
  },
  { path: "/api/monitor/notices/issue", write: notices.issueNotices, sample: circular },
  {
    path: "/api/monitor/notices/withdraw",
    write: notices.withdraw,
    sample: async () => ({ areaId: AREA, id: await notice(), reason: "发错了单位" }),
  },
  {
    path: "/api/monitor/notices/office",
    write: notices.setOffice,
    sample: async () => ({
      ...{ areaId: AREA, name: "示例市政府办公室", code: "示政公开", contact: "" },
      revision: (await readOffice(AREA))?.revision ?? 0,
    }),
  },
  {
    path: "/api/desk/notices/answer",
    write: notices.answerToNotice,
    sample: async () => ({ areaId: AREA, bodyId: BODY, id: await notice(), answer: "已经更正。" }),
  },
  {
    path: "/api/monitor/calendar",
    write: setWorkYear,
    sample: () => ({ areaId: AREA, year: workYear++, revision: 0, source: "测试", text: "元旦：1月1日放假。" }),
  },
  {
    path: "/api/monitor/findings",
    write: judgeFindings,
    sample: async () => ({ areaId: AREA, findings: [await findingOnDisplay()], state: "explained", note: "已说明" }),
  },
  {
    path: "/api/monitor/rules",
    write: applyRules,
    sample: async () => ({ areaId: AREA, waiting: { number: (await rejudgeArea(AREA)).number } }),
  },
];

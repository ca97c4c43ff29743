import { beforeAll, expect, it } from "vitest";
import { saveSettings } from "@/lib/db/areas";
import { db, inTransaction } from "@/lib/db/client";
import { reportAfter } from "@/lib/server/fixtures/desk";
import { AREA, cookiesFor, createWorld, requestOf } from "@/lib/server/fixtures/world";
import { answer } from "@/lib/server/write";
import { runOpenPrecheck } from "@/lib/server/writes/open-precheck";
import { moderateProblem, reportProblem } from "@/lib/server/writes/problems";
import { judgeReply, writeReply } from "@/lib/server/writes/replies";
import { readReport } from "./read-report";
import { readProblems, readVoices } from "./read-voices";

beforeAll(createWorld);

const CELL = "requests.new.total";
const shown = () => reportAfter("submit", ["accept", "show"]);

async function say(input: object, address: string): Promise<Response> {
  const request = requestOf("/api/problems", input);
  request.headers.set("x-forwarded-for", address);
  return await answer(reportProblem)(request);
}

it("lets a visitor say what is wrong, shows what was said only after the office read it, and forgets who it was", async () => {
  const { revision: _, ...report } = await shown();
  const response = await say({ ...report, cell: CELL, text: "与官网公布的不同，联系人电话13912345678" }, "192.0.2.1");
  expect(response.status).toBe(200);
  const { id } = (await response.json()) as { id: string };
  const entry = async () => (await readProblems(AREA))?.problems.find((one) => one.id === id);
  expect(await entry()).toMatchObject({ status: "received", text: null, cell: CELL });

  const cookie = await cookiesFor(`monitor@${AREA}`);
  const told = { areaId: AREA, id, status: "confirmed", revision: "received" };
  const silent = await answer(moderateProblem)(requestOf("/x", { ...told, answer: "" }, { cookie }));
  expect(silent.status).toBe(422);
  await answer(moderateProblem)(requestOf("/x", { ...told, answer: "已核实" }, { cookie }));
  expect(await entry()).toMatchObject({ status: "confirmed", answer: "已核实" });
  expect((await entry())?.text).not.toContain("13912345678");

  await answer(moderateProblem)(requestOf("/x", { ...told, status: "spam", answer: "", revision: "confirmed" }, { cookie }));
  expect(await entry()).toBeUndefined();
  await db().problemReport.updateMany({ data: { receivedAt: new Date(Date.now() - 2 * 86_400_000) } });
  await say({ ...report, text: "总计一栏不对" }, "192.0.2.9");
  expect(await db().problemReport.findFirst({ where: { areaId: AREA, id } })).toMatchObject({ sender: null });
});

it("takes five from one address in an hour, and none about what is not on display", async () => {
  const { revision: _, ...report } = await shown();
  const states: number[] = [];
  for (let time = 1; time <= 6; time += 1) states.push((await say({ ...report, text: "总计一栏不对" }, "192.0.2.2")).status);
  expect(states).toEqual([200, 200, 200, 200, 200, 429]);
  expect((await say({ ...report, text: "总计一栏不对" }, "192.0.2.3")).status).toBe(200);
  const { revision: __, ...draft } = await reportAfter("draft");
  expect((await say({ ...draft, text: "总计一栏不对" }, "192.0.2.4")).status).toBe(404);
});

it("shows what a body says of a number beside it, once the office let it through", async () => {
  const { revision: _, ...report } = await shown();
  const clerk = await cookiesFor(`clerk@${AREA}`);
  const written = await answer(writeReply)(
    requestOf("/x", { ...report, about: `cell|${CELL}`, text: "当年口径有调整" }, { cookie: clerk }),
  );
  const { number } = (await written.json()) as { number: number };
  const said = async () => (await readReport(AREA, report.bodyId, report.year))?.report?.cellReplies[CELL];
  expect(await said()).toBeUndefined();
  expect((await readVoices(AREA)).replies.map(({ state, text }) => [state, text])).toContainEqual(["pending", "当年口径有调整"]);
  const cookie = await cookiesFor(`monitor@${AREA}`);
  await answer(judgeReply)(requestOf("/x", { ...report, number, state: "shown", revision: "pending" }, { cookie }));
  expect(await said()).toMatchObject([{ text: "当年口径有调整" }]);
});

it("checks a stranger's draft only where the area lets everybody, and keeps nothing of it", async () => {
  const draft = "独一无二的草稿 2024年政府信息公开工作年度报告";
  const check = () => {
    const { url, headers } = requestOf(`/api/check?areaId=${AREA}`, {});
    return answer(runOpenPrecheck)(new Request(url, { method: "POST", headers, body: draft }));
  };
  expect((await check()).status).toBe(403);
  await inTransaction((tx) => saveSettings(tx, AREA, { openPrecheck: true }));
  const response = await check();
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ form: null, cells: {}, suspects: [], sections: expect.any(Array) });
  const entries = await db().auditEntry.findMany();
  expect(JSON.stringify(entries)).not.toContain("独一无二");
  // Who never ends sending keeps nobody else from being read.
  const slow = new AbortController();
  for (let sender = 0; sender < 3; sender++) {
    const { url, headers } = requestOf(`/api/check?areaId=${AREA}`, {});
    headers.set("x-forwarded-for", `192.0.2.${sender}`);
    // Node wants `duplex` with a body that is yet to come; the types that we have do not know it.
    const body = new ReadableStream({ start: (stream) => slow.signal.addEventListener("abort", () => stream.close()) });
    void answer(runOpenPrecheck)(new Request(url, { method: "POST", headers, body, duplex: "half" } as RequestInit));
  }
  await expect.poll(async () => (await check()).status, { timeout: 20_000 }).toBe(200);
  slow.abort();
});

/** The routes by which visitors and bodies say something, and the office lets it through. */
import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { saveSettings } from "@/lib/db/areas";
import { inTransaction } from "@/lib/db/client";
import { addProblem } from "@/lib/db/problems";
import { addReply } from "@/lib/db/replies";
import { reportAfter } from "@/lib/server/fixtures/desk";
import { AREA, BODY } from "@/lib/server/fixtures/world";
import { runOpenPrecheck } from "./open-precheck";
import { moderateProblem, reportProblem } from "./problems";
import { judgeReply, writeReply } from "./replies";
import type { WriteRoute } from "./routes.fixture";
import { setSettings } from "./settings";

const shown = async () => {
  const { revision: _, ...report } = await reportAfter("submit", ["accept", "show"]);
  return report;
};

async function received() {
  const { bodyId, year } = await shown();
  const id = randomUUID().slice(0, 8);
  const problem = { id, bodyId, year, scope: "own", cell: null, text: "总数不对", sender: "test" } as const;
  await inTransaction((tx) => addProblem(tx, AREA, problem));
  return { areaId: AREA, id, revision: "received" };
}

async function replied() {
  const report = await shown();
  const reply = { bodyId: BODY, year: report.year, scope: "own", about: { cell: "requests.new.total" } } as const;
  const number = await addReply(AREA, { ...reply, text: "统计口径不同", by: "fixture", at: now() });
  return { ...report, number, revision: "pending" };
}

async function opened() {
  await inTransaction((tx) => saveSettings(tx, AREA, { openPrecheck: true }));
  return { areaId: AREA };
}

async function settings() {
  await opened();
  return { areaId: AREA, openPrecheck: false, revision: "true" };
}

export const VOICE_ROUTES: readonly WriteRoute[] = [
  {
    path: "/api/problems",
    write: reportProblem,
    sample: async () => ({ ...(await shown()), cell: "requests.new.total", text: "与官网公布的数字不同" }),
  },
  {
    path: "/api/desk/problems/answer",
    write: moderateProblem,
    sample: async () => ({ ...(await received()), status: "confirmed", answer: "已核实，将更正。" }),
  },
  {
    path: "/api/desk/replies",
    write: writeReply,
    sample: async () => ({ ...(await shown()), about: "cell|requests.new.total", text: "当年口径有调整" }),
  },
  {
    path: "/api/desk/replies/moderate",
    write: judgeReply,
    sample: async () => ({ ...(await replied()), state: "shown" }),
  },
  {
    path: "/api/check",
    write: runOpenPrecheck,
    sample: opened,
    bytes: new TextEncoder().encode("2024年政府信息公开工作年度报告"),
  },
  { path: "/api/desk/settings", write: setSettings, sample: settings },
];

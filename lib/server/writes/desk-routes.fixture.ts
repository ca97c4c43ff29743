/** The routes of the desk: uploads, and reports on their way. */
import { cellsOf } from "@/lib/report/cells";
import { entryFor, fileAt, originalOf, reportAfter } from "@/lib/server/fixtures/desk";
import { AREA, BODY } from "@/lib/server/fixtures/world";
import * as entries from "./entries";
import { runPrecheck } from "./precheck";
import * as cells from "./report-cells";
import * as reports from "./reports";
import type { WriteRoute } from "./routes.fixture";
import * as takedowns from "./takedowns";
import * as uploads from "./uploads";

const uploadRoutes: readonly WriteRoute[] = [
  { path: "/api/desk/uploads", write: uploads.startUpload, sample: () => ({ areaId: AREA, bodyId: BODY }) },
  {
    path: "/api/desk/uploads/file",
    write: uploads.sendFile,
    sample: async () => ({ ...(await fileAt("queued")), id: "f2", name: "b.txt" }),
    bytes: new TextEncoder().encode("一份文件"),
  },
  { path: "/api/desk/uploads/cancel", write: uploads.cancelFile, sample: () => fileAt("queued") },
  { path: "/api/desk/uploads/retry", write: uploads.retryFile, sample: () => fileAt("refused") },
  {
    path: "/api/desk/uploads/accept",
    write: uploads.acceptOne,
    sample: async () => ({ ...(await fileAt("checked")), bodyId: BODY, base: 0, how: "draft" }),
  },
  {
    path: "/api/desk/uploads/accept-clean",
    write: uploads.acceptAll,
    sample: async () => ({ ...(await fileAt("checked")), how: "draft" }),
  },
];

const note = { note: "请核对表三" };

export const DESK_ROUTES: readonly WriteRoute[] = [
  ...uploadRoutes,
  {
    path: "/api/desk/precheck",
    write: runPrecheck,
    sample: () => ({ areaId: AREA }),
    bytes: new TextEncoder().encode("2024年政府信息公开工作年度报告"),
  },
  {
    path: "/api/desk/entries",
    write: entries.saveEntry,
    sample: async () => ({ ...(await entryFor({})), sections: {}, cells: { "requests.new.total": "3" } }),
  },
  {
    path: "/api/desk/entries/finish",
    write: entries.finishEntry,
    sample: () => entryFor(Object.fromEntries(cellsOf("C").map(({ key }) => [key, "0"]))),
  },
  {
    path: "/api/desk/reports/submit",
    write: reports.submitReport,
    sample: async () => ({ ...(await reportAfter("draft")), reviewer: "某某", signer: "某某", secrecy: true }),
  },
  { path: "/api/desk/reports/take-back", write: reports.takeBackReport, sample: () => reportAfter("submit") },
  {
    path: "/api/desk/reports/return",
    write: reports.returnReport,
    sample: async () => ({ ...(await reportAfter("submit")), ...note }),
  },
  { path: "/api/desk/reports/accept", write: reports.acceptReport, sample: () => reportAfter("submit") },
  { path: "/api/desk/reports/publish", write: reports.publishReport, sample: () => reportAfter("submit", ["accept"]) },
  {
    path: "/api/desk/reports/withdraw",
    write: reports.withdrawReport,
    sample: async () => ({ ...(await reportAfter("submit", ["accept", "show"])), ...note }),
  },
  {
    path: "/api/desk/reports/reopen",
    write: reports.reopenReport,
    sample: async () => ({ ...(await reportAfter("submit", ["accept", "show", "withdraw"])), ...note }),
  },
  {
    path: "/api/desk/reports/correct",
    write: cells.correctReport,
    sample: async () => ({
      ...(await reportAfter("draft")),
      changes: [{ cell: "requests.new.total", text: "3" }],
      reason: "录入错误",
    }),
  },
  {
    path: "/api/desk/reports/note",
    write: cells.noteCell,
    sample: async () => ({ ...(await reportAfter("draft")), cell: "requests.new.total", accepted: true }),
  },
  {
    path: "/api/desk/reports/reviewed",
    write: cells.reviewedReport,
    sample: () => reportAfter("submit", ["accept", "show"]),
  },
  {
    path: "/api/desk/reports/take-down",
    write: takedowns.takeDownOriginal,
    sample: async () => ({ ...(await originalOf()), reason: "含个人信息", sure: true }),
  },
  {
    path: "/api/desk/reports/safe",
    write: takedowns.markOriginalSafe,
    sample: async () => ({ ...(await originalOf()), safe: true }),
  },
  {
    path: "/api/desk/reports/publication",
    write: reports.publicationReport,
    sample: async () => ({
      ...(await reportAfter("draft")),
      publishedOn: "2026-01-20",
      publishedUrl: "https://example.gov.cn/a.html",
    }),
  },
];

/**
 * Every route that writes, each with a sample that succeeds: the table against which lib/server/writes/routes.db.test.ts
 * walks app/. A new route needs a row here.
 */
import { inTransaction } from "@/lib/db/client";
import { clerksOf, createPerson } from "@/lib/db/people";
import { addChange } from "@/lib/db/rosters";
import { BODY_KINDS } from "@/lib/report/body";
import { clerksRevision } from "@/lib/server/clerks-revision";
import { AREA, OTHER_BODY, PASSWORD, SPARE_BODY, usernameOf } from "@/lib/server/fixtures/world";
import { deadlinesRevision, readRosterPage } from "@/lib/server/roster";
import { SITE_AREA } from "@/lib/server/site-area";
import { makeSlip } from "@/lib/server/slips";
import type { AnyWrite } from "@/lib/server/write";
import { beginSecondFactor, changePassword, confirmSecondFactor, endOwnSession, useSlip } from "./account";
import { addArea } from "./areas";
import { exportLog, verifyLog } from "./audit";
import { DESK_ROUTES } from "./desk-routes.fixture";
import { handOver } from "./hand-over";
import { MONITOR_ROUTES } from "./monitor-routes.fixture";
import { barAccount, createAccount, endAccountSessions, grantRoles, printSlip, renameAccount } from "./people";
import { readRosterSheet, setDeadlines, settleRoster } from "./roster";
import { undoRosterChange } from "./roster-change";
import { closeSession, openSession, openSessionByCode } from "./session";
import { VOICE_ROUTES } from "./voice-routes.fixture";

export type WriteRoute = {
  path: string;
  write: AnyWrite;
  /** Makes what the sample needs in the fixture's world (area AREA, body BODY) and returns an input that succeeds. */
  sample: () => Promise<object> | object;
  /** With `body: "bytes"`: what is sent. */
  bytes?: Uint8Array;
  /** The area in which it is done; AREA where it is not said. */
  at?: string;
  /** The right person in the right place gets this status; 200 where it is not said. */
  status?: number;
};

let made = 0;

/** Somebody of the area whom nothing else is about. */
async function somebody(): Promise<{ id: string; username: string; revision: number }> {
  made += 1;
  const username = `somebody-${made}`;
  const id = await inTransaction((tx) => createPerson(tx, { areaId: AREA, username, name: "某人" }));
  return { id, username, revision: 0 };
}

async function slipFor() {
  const person = await somebody();
  const { code } = await inTransaction((tx) => makeSlip(tx, { ...person, name: "某人" }, "test"));
  return { username: person.username, code, password: PASSWORD, again: PASSWORD };
}

async function rosterAt() {
  const { revision, lines } = await readRosterPage(AREA, 2030, "all");
  return { areaId: AREA, year: 2030, revision, lines };
}

/** A split that was put down: saved as the screen saves it. */
async function savedChange() {
  const change = { on: "2031-03-15", kind: "split" as const, from: SPARE_BODY, to: OTHER_BODY, name: "" };
  await inTransaction((tx) => addChange(tx, AREA, { ...change, note: "" }));
  const { revision } = await readRosterPage(AREA, 2031, "all");
  return { areaId: AREA, year: 2031, revision, ...change };
}

export const WRITE_ROUTES: readonly WriteRoute[] = [
  ...DESK_ROUTES,
  ...MONITOR_ROUTES,
  ...VOICE_ROUTES,
  {
    path: "/api/desk/session",
    write: openSession,
    sample: () => ({ username: usernameOf(`clerk@${AREA}`), password: PASSWORD }),
  },
  // Without a password before it there is nothing for the code to open.
  { path: "/api/desk/session/code", write: openSessionByCode, sample: () => ({ code: "123456" }), status: 422 },
  { path: "/api/desk/slip", write: useSlip, sample: slipFor },
  // The wrong present password is refused with words; the right one would end the sessions of the other samples.
  {
    path: "/api/desk/account/password",
    write: changePassword,
    sample: () => ({ current: "wrong", password: PASSWORD, again: PASSWORD }),
    status: 422,
  },
  { path: "/api/desk/account/second-factor", write: beginSecondFactor, sample: () => ({ current: PASSWORD }) },
  {
    path: "/api/desk/account/second-factor/confirm",
    write: confirmSecondFactor,
    sample: () => ({ code: "000000" }),
    status: 422,
  },
  { path: "/api/desk/account/session", write: endOwnSession, sample: () => ({ id: "none" }) },
  {
    path: "/api/desk/people/create",
    write: createAccount,
    sample: () => ({ areaId: AREA, username: `new-${++made}`, name: "新人" }),
  },
  { path: "/api/desk/people/rename", write: renameAccount, sample: async () => ({ ...(await somebody()), name: "新名" }) },
  { path: "/api/desk/people/bar", write: barAccount, sample: async () => ({ ...(await somebody()), barred: true }) },
  { path: "/api/desk/people/roles", write: grantRoles, sample: async () => ({ ...(await somebody()), roles: ["monitor"] }) },
  { path: "/api/desk/people/slip", write: printSlip, sample: somebody },
  { path: "/api/desk/people/sessions", write: endAccountSessions, sample: somebody },
  {
    path: "/api/desk/hand-over",
    write: handOver,
    sample: async () => ({
      areaId: AREA,
      bodyId: SPARE_BODY,
      to: (await somebody()).username,
      revision: clerksRevision(await inTransaction((tx) => clerksOf(tx, AREA, SPARE_BODY))),
    }),
  },
  {
    path: "/api/desk/areas",
    write: addArea,
    at: SITE_AREA.id,
    sample: () => ({
      id: String(7000 + ++made),
      name: "示例丙区",
      nameEn: "Example C",
      level: "county",
      username: `first-${made}`,
      person: "新人",
    }),
  },
  { path: "/api/desk/audit/export", write: exportLog, sample: () => ({ areaId: AREA }) },
  { path: "/api/desk/audit/verify", write: verifyLog, sample: () => ({ areaId: AREA }) },
  {
    path: "/api/desk/roster/read",
    write: readRosterSheet,
    sample: () => ({ areaId: AREA }),
    bytes: new TextEncoder().encode("单位代码,应报\r\njiaoyu,是\r\n"),
  },
  { path: "/api/desk/roster/settle", write: settleRoster, sample: rosterAt },
  { path: "/api/desk/roster/undo", write: undoRosterChange, sample: savedChange },
  {
    path: "/api/desk/deadlines",
    write: setDeadlines,
    sample: async () => ({
      areaId: AREA,
      year: 2030,
      local: Object.fromEntries(BODY_KINDS.map((kind) => [kind, ""])),
      revision: deadlinesRevision((await readRosterPage(AREA, 2030, "all")).deadlines),
    }),
  },
  { path: "/api/desk/session/end", write: closeSession, sample: () => ({}) },
];

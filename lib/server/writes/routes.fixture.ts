/**
 * Every route that writes, each with a sample that succeeds: the table against which lib/server/writes/routes.db.test.ts
 * walks app/. A new route needs a row here.
 */
import { AREA, BODY, PASSWORD, usernameOf } from "@/lib/server/fixtures/world";
import type { AnyWrite } from "@/lib/server/write";
import { DESK_ROUTES } from "./desk-routes.fixture";
import { closeSession, openSession, openSessionByCode } from "./session";

export type WriteRoute = {
  path: string;
  write: AnyWrite;
  /** Makes what the sample needs in the fixture's world (area AREA, body BODY) and returns an input that succeeds. */
  sample: () => Promise<object> | object;
  /** With `body: "bytes"`: what is sent. */
  bytes?: Uint8Array;
  /** The right person in the right place gets this status; 200 where it is not said. */
  status?: number;
};

export const WRITE_ROUTES: readonly WriteRoute[] = [
  ...DESK_ROUTES,
  {
    path: "/api/desk/session",
    write: openSession,
    sample: () => ({ username: usernameOf(`clerk@${AREA}`), password: PASSWORD }),
  },
  // Without a password before it there is nothing for the code to open.
  { path: "/api/desk/session/code", write: openSessionByCode, sample: () => ({ code: "123456" }), status: 422 },
  { path: "/api/desk/session/end", write: closeSession, sample: () => ({}) },
];

export const PLACE = { areaId: AREA, bodyId: BODY };

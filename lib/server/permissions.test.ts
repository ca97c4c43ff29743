import { describe, expect, test } from "vitest";
import { type Action, areasFor, bodiesFor, type Grant, mayDo, PERMISSIONS, ROLES, type Role } from "./permissions";

/** The table once more, by hand: A in the whole area, B for one's bodies, · not at all. */
const EXPECTED = `
                   system security audit monitor clerk
  account.own      A      A        A     A       A
  people.read      A      A        ·     ·       ·
  people.write     A      ·        ·     ·       ·
  people.secure    ·      A        ·     ·       ·
  body.handOver    ·      A        ·     ·       ·
  audit.read       ·      ·        A     ·       ·
  area.create      A      ·        ·     ·       ·
  area.configure   A      ·        ·     ·       ·
  roster.read      A      ·        ·     A       B
  roster.write     A      ·        ·     A       ·
  deadline.write   A      ·        ·     A       ·
  report.read      A      ·        ·     A       B
  report.upload    A      ·        ·     A       B
  report.fill      ·      ·        ·     ·       B
  report.submit    ·      ·        ·     ·       B
  report.correct   ·      ·        ·     A       B
  report.return    ·      ·        ·     A       ·
  report.accept    ·      ·        ·     A       ·
  report.publish   ·      ·        ·     A       ·
  report.override  ·      ·        ·     A       ·
  report.withdraw  ·      ·        ·     A       ·
  report.takeDown  ·      ·        ·     A       ·
  original.read    A      ·        ·     A       B
  original.release ·      ·        ·     A       ·
  finding.judge    ·      ·        ·     A       ·
  reply.write      ·      ·        ·     ·       B
  reply.moderate   ·      ·        ·     A       ·
  problem.moderate ·      ·        ·     A       ·
  notice.issue     ·      ·        ·     A       ·
  notice.answer    ·      ·        ·     ·       B
  monitor.read     ·      ·        ·     A       ·
  publication.check ·     ·        ·     A       ·
  aggregate.draft  ·      ·        ·     A       ·
  ranking.publish  ·      ·        ·     A       ·
  precheck.run     A      A        A     A       A
`;

const [, ...rows] = EXPECTED.trim().split("\n");
const cells = rows.flatMap((row) => {
  const [action = "", ...letters] = row.trim().split(/\s+/);
  return ROLES.map((role, column) => ({ action, role, letter: letters[column] }));
});
const isAction = (name: string): name is Action => name in PERMISSIONS;

const grantOf = (role: Role, areaId = "1"): Grant => (role === "clerk" ? { areaId, role, bodyId: "a" } : { areaId, role });
const holding = (grant: Grant) => ({ grants: [grant], pending: null });

test("the table names every action once", () => {
  expect([...new Set(cells.map(({ action }) => action))].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  expect(cells).toHaveLength(Object.keys(PERMISSIONS).length * ROLES.length);
});

describe.each(cells)("$role, $action: $letter", ({ action, role, letter }) => {
  if (!isAction(action)) throw new Error(`${action} is no action`);
  const holder = holding(grantOf(role));
  test("in the area", () => expect(mayDo(holder, action, { areaId: "1" })).toBe(letter === "A"));
  test("for one's own body", () => {
    const expected = role === "clerk" ? letter !== "·" : letter === "A";
    expect(mayDo(holder, action, { areaId: "1", bodyId: "a" })).toBe(expected);
  });
  test("for another's body", () => expect(mayDo(holder, action, { areaId: "1", bodyId: "b" })).toBe(letter === "A"));
  test("in another area", () => {
    expect(mayDo(holder, action, { areaId: "2" })).toBe(false);
    expect(mayDo(holder, action, { areaId: "2", bodyId: "a" })).toBe(false);
  });
  test("before the second factor is chosen", () => {
    const pending = { ...holder, pending: "secondFactor" as const };
    expect(mayDo(pending, action, { areaId: "1", bodyId: "a" })).toBe(action === "account.own");
  });
});

test("nobody without a role may do anything", () => {
  const actions = Object.keys(PERMISSIONS).filter(isAction);
  expect(actions.filter((action) => mayDo({ grants: [], pending: null }, action, { areaId: "1", bodyId: "a" }))).toEqual([]);
});

test("areas and bodies are listed as far as the roles reach", () => {
  const holder = {
    grants: [grantOf("clerk"), { areaId: "1", role: "clerk", bodyId: "b" }, grantOf("monitor", "2")] satisfies Grant[],
    pending: null,
  };
  expect(areasFor(holder, "report.read")).toEqual(["1", "2"]);
  expect(areasFor(holder, "report.accept")).toEqual(["2"]);
  expect(bodiesFor(holder, "report.read", "1")).toEqual(["a", "b"]);
  expect(bodiesFor(holder, "report.read", "2")).toBe("all");
  expect(bodiesFor(holder, "report.read", "3")).toEqual([]);
  expect(bodiesFor(holder, "report.accept", "1")).toEqual([]);
});

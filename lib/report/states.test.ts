import { describe, expect, it } from "vitest";
import {
  correctionIn,
  type From,
  MOVERS,
  MOVES,
  type Move,
  type Mover,
  movesFrom,
  REPORT_STATES,
  ruleOf,
  stateAfter,
} from "./states";

/** Written out by hand from the duties of each role, not from the table. */
const ALLOWED: Record<From, Partial<Record<Mover, readonly Move[]>>> = {
  none: {
    clerk: ["draft", "submit"],
    monitor: ["draft", "bringIn"],
    admin: ["draft", "submit", "bringIn"],
    system: ["submit", "bringIn"],
  },
  draft: {
    clerk: ["draft", "submit", "correctDraft"],
    monitor: ["draft", "bringIn", "correctDraft", "takeDown"],
    admin: ["draft", "submit", "bringIn", "correctDraft", "takeDown"],
    system: ["submit", "bringIn"],
  },
  submitted: {
    clerk: ["takeBack"],
    monitor: ["return", "accept", "bringIn", "correctUnderReview", "takeDown"],
    admin: ["takeBack", "return", "accept", "bringIn", "correctUnderReview", "takeDown"],
    system: ["accept", "bringIn"],
  },
  returned: {
    clerk: ["draft", "submit", "correctDraft"],
    monitor: ["draft", "bringIn", "correctDraft", "takeDown"],
    admin: ["draft", "submit", "bringIn", "correctDraft", "takeDown"],
    system: ["submit", "bringIn"],
  },
  accepted: {
    clerk: [],
    monitor: ["return", "show", "bringIn", "correctUnderReview", "takeDown"],
    admin: ["return", "show", "bringIn", "correctUnderReview", "takeDown"],
    system: ["show", "bringIn"],
  },
  live: {
    clerk: ["draft", "submit"],
    monitor: ["draft", "bringIn", "correctShown", "withdraw", "takeDown"],
    admin: ["draft", "submit", "bringIn", "correctShown", "withdraw", "takeDown"],
    system: ["submit", "bringIn"],
  },
  corrected: {
    clerk: ["draft", "submit"],
    monitor: ["draft", "bringIn", "correctShown", "withdraw", "takeDown"],
    admin: ["draft", "submit", "bringIn", "correctShown", "withdraw", "takeDown"],
    system: ["submit", "bringIn"],
  },
  withdrawn: {
    clerk: ["draft", "submit"],
    monitor: ["draft", "bringIn", "takeDown", "reopen"],
    admin: ["draft", "submit", "bringIn", "takeDown", "reopen"],
    system: ["submit", "bringIn"],
  },
};

const STATES: readonly From[] = ["none", ...REPORT_STATES];

describe("who may move a report", () => {
  it.each(STATES.flatMap((state) => MOVERS.map((mover) => [state, mover] as const)))("%s, by a %s", (state, mover) => {
    expect(movesFrom(state, mover).map(({ move }) => move)).toEqual(ALLOWED[state][mover] ?? []);
  });

  it("lets no clerk decide on a report of its own", () => {
    const decisions = MOVES.filter(({ to }) => to === "accepted" || to === "display" || to === "withdrawn" || to === "returned");
    expect(decisions.length).toBeGreaterThan(3);
    for (const { who } of decisions) expect(who).not.toContain("clerk");
  });

  it("asks why where something is sent back, changed or taken off", () => {
    const silent = MOVES.filter(({ needs }) => needs.every((need) => need !== "note")).map(({ move }) => move);
    expect(silent).toEqual(["draft", "submit", "takeBack", "accept", "show", "bringIn"]);
  });
});

describe("where moves lead", () => {
  it("shows what was never shown as live, and what was as corrected", () => {
    const rule = ruleOf("show", "accepted", "monitor");
    expect(rule && stateAfter(rule, "accepted", false)).toBe("live");
    expect(rule && stateAfter(rule, "accepted", true)).toBe("corrected");
  });

  it("leaves a report under review where it is when a cell is corrected", () => {
    const rule = correctionIn("submitted", "monitor");
    expect(rule && stateAfter(rule, "submitted", false)).toBe("submitted");
    expect(correctionIn("submitted", "clerk")).toBeNull();
  });

  it("can get from nothing to every state", () => {
    const reached = new Set<From>(["none"]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const state of [...reached])
        for (const mover of MOVERS)
          for (const rule of movesFrom(state, mover))
            for (const shown of [false, true]) reached.add(stateAfter(rule, state, shown));
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });
});

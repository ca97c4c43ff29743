import { expect, it } from "vitest";
import { eachDay, untilNext } from "./daily";

it.each([
  ["02:30", new Date(2026, 0, 1, 2, 0), 30],
  ["02:30", new Date(2026, 0, 1, 2, 30), 24 * 60],
  ["02:30", new Date(2026, 0, 31, 23, 30), 3 * 60],
])("%s comes", (time, now, minutes) => expect(untilNext(time, now)).toBe(minutes * 60_000));

const MINUTE = 60_000;

/** Runs by a clock that is set by the waiting itself, until the eighth waiting; what the local time was at each run. */
async function play({ early = 0, takes = 0, fails = [] as readonly number[] }) {
  let time = new Date(2026, 0, 30, 12, 0).getTime();
  let waited = 0;
  const runs: string[] = [];
  const told: string[] = [];
  const over = new Error("over");
  const clock = {
    failed: (error: unknown) => told.push(String(error)),
    now: () => new Date(time),
    sleep: async (ms: number) => {
      waited += 1;
      if (waited > 8) throw over;
      time += Math.max(1, ms - (waited % 2 === 1 ? early : 0));
    },
  };
  const run = async () => {
    const at = new Date(time);
    runs.push(`${at.getMonth() + 1}-${at.getDate()} ${at.getHours()}:${at.getMinutes()}`);
    time += takes;
    if (fails.includes(runs.length)) throw new Error(`no room on day ${runs.length}`);
  };
  await expect(eachDay("02:30", run, clock)).rejects.toBe(over);
  return { runs: runs.slice(0, 4), told };
}

const DAYS = ["1-31 2:30", "2-1 2:30", "2-2 2:30", "2-3 2:30"];

it.each([
  ["once a day at its time", {}],
  ["though the timer wakes early", { early: 3 }],
  ["though a turn takes hours", { takes: 300 * MINUTE }],
])("a turn comes %s", async (_, how) => expect((await play(how)).runs).toEqual(DAYS));

it("a turn that takes more than a day leaves one out, and none comes twice", async () =>
  expect((await play({ takes: 25 * 60 * MINUTE })).runs).toEqual(["1-31 2:30", "2-2 2:30", "2-4 2:30", "2-6 2:30"]));

it("what fails is told, and the next day has its turn", async () => {
  const { runs, told } = await play({ fails: [2] });
  expect(runs).toEqual(DAYS);
  expect(told).toEqual(["Error: no room on day 2"]);
});

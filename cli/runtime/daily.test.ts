import { expect, it } from "vitest";
import { untilNext } from "./daily";

it.each([
  ["02:30", new Date(2026, 0, 1, 2, 0), 30],
  ["02:30", new Date(2026, 0, 1, 2, 30), 24 * 60],
  ["02:30", new Date(2026, 0, 31, 23, 30), 3 * 60],
])("%s comes", (time, now, minutes) => expect(untilNext(time, now)).toBe(minutes * 60_000));

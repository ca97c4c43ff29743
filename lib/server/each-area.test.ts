import { expect, test, vi } from "vitest";
import { inEachArea } from "./each-area";

test("what breaks in one area keeps no other waiting, and is said once", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const done: string[] = [];
  const look = () =>
    inEachArea(["1", "2", "3"], String, async (area) => {
      if (area === "2") throw new Error("broken");
      done.push(area);
    });
  expect(await look()).toBe(false);
  expect(await look()).toBe(false);
  expect(await inEachArea(["1"], String, async () => {})).toBe(true);
  expect(done).toEqual(["1", "3", "1", "3"]);
  expect(said.mock.calls.map(([text]) => text)).toEqual(["Area 2 is left out for now: broken\n"]);
  said.mockRestore();
});

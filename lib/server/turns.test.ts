import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { TooBusy, turns } from "./turns";

it("does so much of each owner at a time, in the order of asking, and never makes one wait for another", async () => {
  const inTurn = turns(2, 10);
  const done: string[] = [];
  let running = 0;
  let most = 0;
  const work = (name: string) => async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(10);
    running -= 1;
    done.push(name);
  };
  const many = ["a", "b", "c", "d", "e"].map((name) => inTurn("many", work(name)));
  await Promise.all(many);
  expect(done).toEqual(["a", "b", "c", "d", "e"]);
  expect(most).toBe(2);
  let begun = false;
  const slow = [1, 2, 3].map(() => inTurn("many", () => sleep(50)));
  await inTurn("one", async () => {
    begun = true;
  });
  expect(begun).toBe(true);
  await Promise.all(slow);
});

it("refuses who has too much waiting, and what breaks gives its turn on", async () => {
  const inTurn = turns(1, 1);
  const first = inTurn("a", () => sleep(10).then(() => Promise.reject(new Error("broken"))));
  const second = inTurn("a", async () => "second");
  await expect(inTurn("a", async () => "third")).rejects.toThrow(TooBusy);
  await expect(first).rejects.toThrow("broken");
  expect(await second).toBe("second");
  expect(await inTurn("a", async () => "fourth")).toBe("fourth");
});

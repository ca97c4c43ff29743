import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { workAhead } from "./work-ahead";

const collect = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of results) all.push(one);
  return all;
};

it("hands results over in the order of the items, whichever is done first", async () => {
  const done = await collect(workAhead([30, 1, 20, 2, 10], 3, async (wait) => sleep(wait, wait)));
  expect(done).toEqual([30, 1, 20, 2, 10]);
});

it("never works on more than its width, and asks for no item before it has room", async () => {
  let open = 0;
  let most = 0;
  let asked = 0;
  let taken = 0;
  async function* items() {
    for (; asked < 20; asked += 1) yield asked;
  }
  for await (const _ of workAhead(items(), 4, async () => {
    open += 1;
    most = Math.max(most, open);
    await sleep(1);
    open -= 1;
  })) {
    taken += 1;
    expect(asked - taken).toBeLessThan(4);
  }
  expect(most).toBe(4);
});

it("throws what the work threw, when its turn has come", async () => {
  const results = workAhead([1, 2, 3], 3, async (item) => {
    if (item === 2) throw new Error("two");
    return item;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("two");
});

it("makes nothing of nothing", async () => {
  expect(await collect(workAhead([], 3, async (item) => item))).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { sharing } from "./read-revision";

/** A database that answers when it is told to, with what is so when it is asked. */
function slow() {
  const asked: string[][] = [];
  const waiting: (() => void)[] = [];
  const stored = new Map([["a", 1]]);
  const ask = (codes: readonly string[]) => {
    asked.push([...codes]);
    const found = new Map(stored);
    return new Promise<ReadonlyMap<string, number>>((resolve) => waiting.push(() => resolve(found)));
  };
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, stored, ask, answer };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("asking for revisions", () => {
  it("shares one question among all who ask while another is on its way", async () => {
    const database = slow();
    const read = sharing(database.ask);
    const first = read("a");
    await soon();
    const later = [read("a"), read("b"), read("a")];
    await soon();
    expect(database.asked).toEqual([["a"]]);
    await database.answer();
    expect(await first).toBe(1);
    expect(database.asked).toEqual([["a"], ["a", "b"]]);
    await database.answer();
    expect(await Promise.all(later)).toEqual([1, undefined, 1]);
  });

  it("never answers with what was so before it was asked", async () => {
    const database = slow();
    const read = sharing(database.ask);
    const before = read("a");
    await soon();
    database.stored.set("a", 2);
    const after = read("a");
    await database.answer();
    await database.answer();
    expect([await before, await after]).toEqual([1, 2]);
  });

  it("asks again after a failure", async () => {
    let times = 0;
    const read = sharing(async () => {
      times += 1;
      if (times === 1) throw new Error("gone");
      return new Map([["a", 7]]);
    });
    await expect(read("a")).rejects.toThrow("gone");
    expect(await read("a")).toBe(7);
  });
});

import { describe, expect, it } from "vitest";
import { keeping } from "./keep-readings";

/** An area of which something changes when the test says so; each reading tells how many there were before it. */
function changing(capacity = 100) {
  let revision = 1;
  let breaks = false;
  const asked: string[] = [];
  const read = async (area: string, what: string) => {
    asked.push(`${area} ${what} ${revision}`);
    if (breaks) throw new Error("away");
    return asked.length;
  };
  const kept = keeping(
    read,
    () => 10,
    capacity,
    async () => revision,
  );
  return {
    kept,
    asked,
    change: () => {
      revision++;
    },
    breakDown: (isDown: boolean) => {
      breaks = isDown;
    },
  };
}

describe("readings that are kept", () => {
  it("are asked for once, also by many at once, for each area and question", async () => {
    const { kept, asked } = changing();
    expect(await Promise.all([kept("1", "a"), kept("1", "a"), kept("1", "b"), kept("2", "a")])).toEqual([1, 1, 2, 3]);
    expect(await kept("1", "a")).toBe(1);
    expect(asked).toEqual(["1 a 1", "1 b 1", "2 a 1"]);
  });

  it("are read anew as soon as something has changed", async () => {
    const { kept, asked, change } = changing();
    await kept("1", "a");
    change();
    expect(await kept("1", "a")).toBe(2);
    expect(asked).toEqual(["1 a 1", "1 a 2"]);
  });

  it("are not kept where they failed", async () => {
    const { kept, breakDown } = changing();
    breakDown(true);
    await expect(kept("1", "a")).rejects.toThrow("away");
    breakDown(false);
    expect(await kept("1", "a")).toBe(2);
  });

  it("make room for new ones, those first that nobody asked for longest", async () => {
    const { kept, asked } = changing(20);
    await kept("1", "a");
    await kept("1", "b");
    await kept("1", "a");
    await kept("1", "c");
    await kept("1", "a");
    expect(asked).toHaveLength(3);
    await kept("1", "b");
    expect(asked).toHaveLength(4);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { listAreas, readArea, removeArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { englishName, prepareArea } from "./prepare-area";

beforeEach(async () => {
  for (const { id } of (await listAreas()).toReversed()) await removeArea(id);
});

describe("the area for a command", () => {
  it("is made under the name that is given, below the one that is there", async () => {
    await prepareArea({ id: "3505", name: "泉州市" });
    expect(await prepareArea({ id: "350504", name: "洛江区", level: "county" })).toEqual({ hasBodies: false });
    expect(await readArea("3505")).toMatchObject({ nameEn: "Quanzhou City", level: "city", parentId: null, demo: false });
    expect(await readArea("350504")).toMatchObject({ nameEn: "Luojiang District", level: "county", parentId: "3505" });
  });

  it("stays as it is where it is there", async () => {
    await prepareArea({ id: "350504", name: "洛江区", nameEn: "Luojiang" });
    await createBodies("350504", [{ id: "keji", kind: "department", from: null, until: null, names: [] }]);
    expect(await prepareArea({ id: "350504", name: "别的名字" })).toEqual({ hasBodies: true });
    expect(await readArea("350504")).toMatchObject({ name: "洛江区", nameEn: "Luojiang" });
  });

  it("is not made of nothing", async () => {
    await expect(prepareArea({ id: "350504" })).rejects.toThrow("--name");
    await expect(prepareArea({ id: "35050", name: "洛江区" })).rejects.toThrow("GB/T 2260");
    await expect(prepareArea({ id: "../x", name: "洛江区" })).rejects.toThrow("GB/T 2260");
    await expect(prepareArea({ id: "350504", name: "洛江区", level: "village" })).rejects.toThrow("level");
    expect(await listAreas()).toEqual([]);
  });
});

it.each([
  ["福建省", "Fujian Province"],
  ["石狮市", "Shishi City"],
  ["青田县", "Qingtian County"],
  ["洛江区", "Luojiang District"],
])("%s is %s in English", (name, english) => {
  expect(englishName(name)).toBe(english);
});

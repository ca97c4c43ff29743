import { describe, expect, it } from "vitest";
import { BODIES } from "@/lib/demo/area";
import { findBodies, isNamed } from "./find-bodies";

const first = (query: string) => findBodies(BODIES, query)[0]?.body.id;

describe("a body is found", () => {
  it.each([
    ["教育局", "jiaoyu"],
    ["区教育局", "jiaoyu"],
    ["示例市青桐区教育局", "jiaoyu"],
    ["教 育", "jiaoyu"],
    ["jiaoyu", "jiaoyu"],
    ["Jiao Yu Ju", "jiaoyu"],
    ["qjyj", "jiaoyu"],
    ["jyj", "jiaoyu"],
    ["Education", "jiaoyu"],
    ["衛生健康", "weijian"],
  ])("by %s", (query, id) => expect(first(query)).toBe(id));

  it("by a name that it no longer bears", () => {
    const old = BODIES.flatMap((body) => body.names.map((name) => ({ body, name }))).find(
      ({ name }) => name.until !== null && name.kind === "full",
    );
    const found = findBodies(BODIES, old?.name.name ?? "?");
    expect(found[0]).toMatchObject({ body: { id: old?.body.id }, name: { name: old?.name.name } });
  });

  it("not at all where nothing is meant, and whole names before parts", () => {
    expect(findBodies(BODIES, "  ")).toEqual([]);
    expect(findBodies(BODIES, "没有这个单位")).toEqual([]);
    const [best, ...rest] = findBodies(BODIES, "区政府办公室");
    expect(best?.body.kind).toBe("office");
    expect(rest.every(({ body }) => body.id !== best?.body.id)).toBe(true);
  });
});

describe("a name is told", () => {
  it.each([
    ["白桦", true],
    ["baihua", true],
    ["bhq", true],
    ["baihua district", true],
    ["青桐", false],
  ])("by %s: %s", (query, isIt) => expect(isNamed(["白桦区", "Baihua District"], query)).toBe(isIt));
});

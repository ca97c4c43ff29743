import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packedBody, pageCache, pageOf } from "./cache";

const page = (text: string) => pageOf(200, { "content-type": "text/html" }, Buffer.from(text));

describe("the cache of pages", () => {
  it("lets those go that were asked for longest ago", () => {
    const cache = pageCache(30, 1000);
    cache.set("a", page("12345"));
    cache.set("b", page("12345"));
    cache.set("c", page("12345"));
    expect(cache.get("a")?.body.toString()).toBe("12345");
    cache.set("d", page("12345"));
    expect(["a", "b", "c", "d"].filter((key) => cache.get(key))).toEqual(["a", "c", "d"]);
  });

  it("holds no more than it may, and nothing twice", () => {
    const cache = pageCache(30, 1000);
    for (let time = 0; time < 9; time++) cache.set("a", page("12345"));
    cache.set("b", page("12345"));
    cache.set("large", page("1".repeat(40)));
    expect(["a", "b", "large"].filter((key) => cache.get(key))).toEqual([]);
  });

  it("forgets what is too old", async () => {
    const cache = pageCache(1000, -1);
    cache.set("a", page("x"));
    expect(cache.get("a")).toBeUndefined();
  });

  it("packs a page once, and tells equal pages by their tag", async () => {
    const one = page("公开".repeat(1000));
    const packed = await packedBody(one, "br");
    expect(brotliDecompressSync(packed)).toEqual(one.body);
    expect(await packedBody(one, "br")).toBe(packed);
    expect(gunzipSync(await packedBody(one, "gzip"))).toEqual(one.body);
    expect(one.tag).toBe(page("公开".repeat(1000)).tag);
    expect(one.tag).not.toBe(page("公开").tag);
  });
});

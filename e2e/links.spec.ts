import { AREA } from "./demo";
import { expect, test } from "./test";

const HREF = /<a\b[^>]*\shref="([^"]+)"/g;

/** One of each kind of page is enough of the many that look alike. */
function kindOf(path: string): string {
  const [before = ""] = path.split("?");
  return before.replace(/\/bodies\/[^/]+$/, "/bodies/*").replace(/\/reports\/[^/]+\/\d{4}$/, "/reports/*/*");
}

test("no link leads nowhere", async ({ request }) => {
  test.slow();
  const queue = ["/", "/en", `/${AREA}?year=2020`, `/en/${AREA}/reports/zhujian/2020`];
  const asked = new Set<string>();
  const kinds = new Map<string, number>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const seen = kinds.get(kindOf(path)) ?? 0;
    if (asked.has(path) || seen > 2) continue;
    asked.add(path);
    kinds.set(kindOf(path), seen + 1);
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    for (const [, href = ""] of (await response.text()).matchAll(HREF))
      if (href.startsWith("/")) queue.push(href.replaceAll("&amp;", "&").split("#")[0] ?? href);
  }
  expect(asked.size).toBeGreaterThan(20);
});

import { crawl } from "./crawl";
import { AREA } from "./demo";
import { inLanguage, PAGE_KINDS, PAGES, publicPages } from "./page-kinds";
import { expect, test } from "./test";

/** `CRAWL=all`: every page of every area; else some of each kind, which are made by the same code. */
const EXTENT = process.env.CRAWL === "all" ? { pages: Number.POSITIVE_INFINITY, views: 20 } : { pages: 2, views: 1 };

test("every kind of public page is among those that are looked at", async () => {
  expect([...(await publicPages())].sort()).toEqual(Object.keys(PAGE_KINDS).sort());
});

test("no link leads nowhere: pages, files and places within pages, in both languages", async ({ baseURL }) => {
  test.setTimeout(60 * 60_000);
  const starts = (["", "/en"] as const).flatMap((language) => PAGES.map((path) => inLanguage(language, path)));
  const { pages, files, places, broken } = await crawl(
    baseURL ?? "",
    [...starts, `/${AREA}/reports/zhujian/2020`, "/sitemap.xml", "/favicon.ico"],
    EXTENT,
  );
  test.info().annotations.push({ type: "links", description: `${pages} pages, ${files} files, ${places} places` });
  expect(broken).toEqual([]);
  expect(pages).toBeGreaterThan(100);
  expect(files).toBeGreaterThan(30);
  expect(places).toBeGreaterThan(100);
});

import { describe, expect, it } from "vitest";
import { picturesIn, placeOf, relative } from "./addresses";
import { filesIn, rewritePage, rewriteStyle } from "./rewrite";

const COPY = {
  area: "990101",
  languages: ["zh", "en"],
  pictures: new Map([
    ["zhujian/2024/1/1/2", "png"],
    ["gongan/2024/1/1/1", "svg"],
  ]),
} as const;

describe("where a page lies in a copy", () => {
  it.each([
    ["/", "990101/index.html", ""],
    ["/en", "en/990101/index.html", ""],
    ["/990101?year=2020", "990101/year-2020/index.html", ""],
    [
      "/990101/reports/keji/2020?cell=requests.new.total#mark",
      "990101/reports/keji/2020/index.html",
      "?cell=requests.new.total#mark",
    ],
    ["/form", "form/index.html", ""],
    ["/api/v1/areas/990101/bulk/figures.csv", "data/figures.csv", ""],
    ["/api/pictures/990101/zhujian/2024/1/1/2", "pictures/zhujian/2024/1/1/2.png", ""],
    ["/api/pictures/990101/gongan/2024/1/1/1", "pictures/gongan/2024/1/1/1.svg", ""],
    ["/_next/static/chunks/a.js", "_next/static/chunks/a.js", ""],
    ["/990101/feed.xml", "990101/feed.xml", ""],
    ["/990101/figures/requests.csv?year=2020", "990101/figures/requests-year-2020.csv", ""],
    ["/990101/rankings/editions/2024-1/table", "990101/rankings/editions/2024-1/table.csv", ""],
  ])("%s", (address, file, rest) => expect(placeOf(address, COPY)).toEqual({ file, rest }));

  it.each([
    "/desk",
    "/monitor/990101",
    "/login",
    "/350504",
    "/api/v1/areas",
    "/api/pictures/990102/zhujian/2024/1/1/2",
    "/api/pictures/990101/zhujian/2024/1/1/3",
    "/990101/compare?bodies=a&measures=b",
    "/990101?year=../..",
    "/check",
    "/%2e%2e%2fsecret",
  ])("%s is not in it", (address) => expect(placeOf(address, COPY)).toBeNull());

  it("has one language where one is asked for", () => {
    expect(placeOf("/en/990101", { ...COPY, languages: ["zh"] })).toBeNull();
  });

  it.each([
    ["990101/index.html", "990101/bodies/index.html", "bodies/index.html"],
    ["990101/index.html", "index.html", "../index.html"],
    [
      "en/990101/reports/a/2020/index.html",
      "990101/reports/a/2020/index.html",
      "../../../../../990101/reports/a/2020/index.html",
    ],
    ["index.html", "a/b c.html", "a/b%20c.html"],
    ["a/index.html", "a/index.html", "index.html"],
  ])("from %s to %s is %s", (from, to, way) => expect(relative(from, to)).toBe(way));
});

const HTML = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/b.js" async=""></script></head>
<body><a href="/990101/bodies">单位</a><a href="http://server/en/990101">English</a><a href="/desk">工作台</a><a href="https://gov.cn/">gov</a><a href="?cell=x#cell">x</a>
<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:I[1,[\\"/_ne"])</script><script>self.__next_f.push([1,"xt/static/chunks/c.js\\"]]\\n0:{\\"href\\":\\"/990101/bodies\\",\\"t\\":\\"</p>\\"}"])</script><script type="application/ld+json">{"url":"/990101"}</script></body></html>`;

describe("a page of a copy", () => {
  const { html, links } = rewritePage(HTML, "http://server", "990101/index.html", COPY);

  it("leads to every other page from where it lies, and not to those that it does not have", () => {
    const leads = [...html.matchAll(/<a( href="[^"]*")?>/g)].map(([, href]) => href);
    expect(leads).toEqual([
      ' href="bodies/index.html"',
      ' href="../en/990101/index.html"',
      undefined,
      ' href="https://gov.cn/"',
      ' href="?cell=x#cell"',
    ]);
    expect(html).toContain('href="../_next/static/chunks/a.css"');
    expect(html).toContain('<script src="../_next/static/chunks/b.js" async="">');
    expect([...links]).toEqual(expect.arrayContaining(["/990101/bodies", "/en/990101", "/_next/static/chunks/b.js"]));
    expect(html).not.toContain("http://server");
  });

  it("starts its scripts from data in one piece, in which addresses lead the same way", () => {
    const [, data = ""] = html.match(/push\(\[0\]\);self\.__next_f\.push\(\[1,(".*?")\]\)<\/script><\/body>/s) ?? [];
    expect(JSON.parse(data)).toBe('1:I[1,["../_next/static/chunks/c.js"]]\n0:{"href":"bodies/index.html","t":"</p>"}');
    expect(html.match(/__next_f\.push/g)).toHaveLength(2);
    expect(html).toContain('{"url":"/990101"}');
    expect(html.indexOf("TURBOPACK_CHUNK_BASE_PATH")).toBeLessThan(html.indexOf("b.js"));
  });

  it("names pictures by what they are, once they are there", () => {
    const shown = '<img src="/api/pictures/990101/gongan/2024/1/1/1"><img src="/api/pictures/990101/gongan/2024/1/1/2">';
    const { html: page } = rewritePage(shown, "http://server", "990101/reports/gongan/2024/index.html", COPY);
    expect(page).toBe('<img src="../../../../pictures/gongan/2024/1/1/1.svg"><img>');
    expect(picturesIn(shown, "990101").map(({ page }) => page)).toEqual(["gongan/2024/1/1/1", "gongan/2024/1/1/2"]);
    expect(picturesIn(shown, "990102")).toEqual([]);
  });

  it("brings along what its scripts load later", () => {
    expect(filesIn('e.l("static/chunks/x-1~.js");"static/media/font.woff2"')).toEqual([
      "/_next/static/chunks/x-1~.js",
      "/_next/static/media/font.woff2",
    ]);
    expect(rewriteStyle("url(/_next/static/media/a.woff2)")).toBe("url(../media/a.woff2)");
  });
});

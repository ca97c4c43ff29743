import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { copySite } from "@/cli/site/copy";
import { expect, test } from "./test";

/** The area with one real report: its copy is made in seconds. */
const AREA = "350504";
const BELOW = "/zwgk/nb";

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** A file server that knows nothing of us. */
const serve = (folder: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? "", "http://files").pathname);
      const file = path.startsWith(BELOW) ? join(folder, path.slice(BELOW.length)) : "";
      const found =
        file === ""
          ? null
          : await readFile((await stat(file).catch(() => null))?.isDirectory() ? join(file, "index.html") : file).catch(
              () => null,
            );
      response
        .writeHead(found ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" })
        .end(found ?? "404");
    });
    server.listen(0, "127.0.0.1", () => resolve(server));
  });

test.describe("a copy of an area as plain files, below a path of another site", () => {
  test.describe.configure({ mode: "serial" });
  let folder: string;
  let server: Server;
  let home: string;

  test.beforeAll(async ({ baseURL }) => {
    test.setTimeout(300_000);
    folder = await mkdtemp(join(tmpdir(), "site-"));
    const copied = await copySite(baseURL ?? "", folder, { area: AREA, languages: ["zh", "en"] });
    expect(copied.missing).toEqual([]);
    expect(copied.files).toBeGreaterThan(40);
    server = await serve(folder);
    // The one server that a test starts listens on a port.
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BELOW}`;
  });

  test.afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  test("is read from the overview to the cell in the source, with its charts", async ({ page }) => {
    await page.goto(`${home}/index.html`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2020年");
    await page.getByRole("application").first().hover();
    await expect(page.locator("svg.recharts-surface").first()).toBeVisible();
    await page.getByRole("link", { name: "区科技局" }).first().click();
    await expect(page).toHaveURL(new RegExp(`^${home}/${AREA}/`));
    await page.goto(`${home}/${AREA}/reports/keji/2020/index.html?cell=disclosure.normative.everPublic`);
    await expect(page.locator("mark").first()).toHaveText("2");
  });

  test("is there in English, and leads nowhere that it does not have", async ({ page, request }) => {
    await page.goto(`${home}/${AREA}/index.html`);
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(`${home}/en/${AREA}/index.html`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    for (const link of await page.getByRole("link").all()) {
      const address = await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ""));
      if (address.startsWith(home)) expect((await request.get(address)).status(), address).toBe(200);
    }
  });

  test("holds the data, and is written again only where something changed", async ({ baseURL, request }) => {
    expect(await (await request.get(`${home}/data/figures.csv`)).text()).toContain("disclosure.normative.everPublic");
    const again = await copySite(baseURL ?? "", folder, { area: AREA, languages: ["zh", "en"] });
    expect([again.changed, again.removed]).toEqual([0, 0]);
  });
});

test("the feed, the sitemap and the description of the data are there", async ({ page, request }) => {
  const feed = await (await request.get(`/${AREA}/feed.xml`)).text();
  expect(feed).toContain("<title>区科技局2020年年度报告上线</title>");
  expect(await (await request.get(`/en/${AREA}/feed.xml`)).text()).toContain("report on 2020 is on display");
  expect(await (await request.get("/sitemap.xml")).text()).toContain(`/en/${AREA}/reports/keji/2020`);
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /desk");
  await page.goto(`/${AREA}`);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
  expect(data).toMatchObject({ "@type": "Dataset", temporalCoverage: "2020/2020", spatialCoverage: "洛江区" });
  const [csv] = data.distribution;
  expect((await request.get(csv.contentUrl)).status()).toBe(200);
});

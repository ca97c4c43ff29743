import { siteAddress } from "@/app/[lang]/site-address";
import { AreaView, linksIn } from "@/lib/params";
import { nameOf } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { type News, readFeed } from "@/lib/server/read-feed";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function entry(news: News, language: Language, area: string, site: string): string {
  const links = linksIn(language);
  const words = wordsIn(language).feed;
  const values = {
    year: news.year,
    body: "body" in news ? nameOf(news.body, language, news.year) : "",
    edition: "edition" in news ? news.edition : "",
  };
  const address =
    news.what === "edition"
      ? links.rankings(area, { edition: news.edition })
      : news.what === "withdrawn"
        ? links.body(area, news.body.id)
        : links.report(area, news.body.id, news.year);
  return `<entry><id>urn:gongkai:${news.id}</id><title>${escaped(fill(words[news.what], values))}</title><updated>${news.at.toISOString()}</updated><link href="${escaped(site + address)}"/></entry>`;
}

/** What is new in an area (Atom, RFC 4287). */
export async function GET(_: Request, { params }: RouteContext<"/[lang]/[area]/feed.xml">) {
  const asked = AreaView.safeParse(await params);
  const feed = asked.success ? await readFeed(asked.data.area) : null;
  if (!asked.success || !feed) return new Response("404\n", { status: 404, headers: { "Content-Type": "text/plain" } });
  const { lang, area: id } = asked.data;
  const { area, news } = feed;
  const site = await siteAddress();
  const updated = (news[0]?.at ?? new Date(0)).toISOString();
  const name = lang === "zh" ? area.name : area.nameEn;
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang === "zh" ? "zh-CN" : "en"}">
<id>urn:gongkai:${id}</id><title>${escaped(fill(wordsIn(lang).feed.title, { area: name }))}</title><updated>${updated}</updated>
<author><name>${escaped(wordsIn(lang).site.name)}</name></author>
<link href="${escaped(site + linksIn(lang).area(id))}"/><link rel="self" href="${escaped(`${site}${lang === "en" ? "/en" : ""}/${id}/feed.xml`)}"/>
${news.map((one) => entry(one, lang, id, site)).join("\n")}
</feed>
`;
  return new Response(body, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { rankingsContext } from "@/components/rankings/context";
import { standingOf } from "@/components/rankings/standing";
import { Why, whyTitle } from "@/components/rankings/why";
import { Shell } from "@/components/site/shell";
import type { Links } from "@/lib/params";
import { WhyAddress } from "@/lib/params/rankings";
import { readWhy } from "@/lib/server/read-rankings";

const read = cache((area: string, body: string, of: "areas" | undefined, year: number | undefined, edition: string | undefined) =>
  readWhy(area, body, { of, year, edition }),
);
type Props = PageProps<"/[lang]/[area]/rankings/[body]">;

async function readPage(props: Props) {
  const { lang, area, body, ...view } = await readAddress(WhyAddress, props);
  const page = await read(area, body, view.of, view.year, view.edition);
  const standing = page && standingOf(body, page.frozen);
  if (!page || !standing) return null;
  const here = (links: Links) => links.why(area, body, view);
  return { lang, body, page, standing, here, context: rankingsContext({ ...page, language: lang, view }) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await readPage(props);
  return found ? metadataOf(found.lang, whyTitle(found.body, found.context), found.here) : {};
}

export default async function Page(props: Props) {
  const found = await readPage(props);
  if (!found) notFound();
  const { lang, page, standing, here, context } = found;
  return (
    <Shell language={lang} area={page.area} current="rankings" here={here}>
      <Why standing={standing} history={page.years} counted={page.counted} context={context} />
    </Shell>
  );
}

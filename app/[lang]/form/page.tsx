import type { Metadata } from "next";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Form } from "@/components/form/form";
import { Shell } from "@/components/site/shell";
import { type Links, SiteView } from "@/lib/params";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/form">;
const here = (links: Links) => links.form();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, props);
  return metadataOf(lang, wordsIn(lang).form.title, here, wordsIn(lang).form.lead);
}

export default async function Page(props: Props) {
  const { lang } = await readAddress(SiteView, props);
  return (
    <Shell language={lang} current="form" here={here}>
      <Form language={lang} />
    </Shell>
  );
}

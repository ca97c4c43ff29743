import type { Metadata } from "next";
import { readAddress } from "@/app/[lang]/address";
import { metadataOf } from "@/app/[lang]/metadata";
import { Precheck } from "@/components/desk/check/precheck";
import { Link } from "@/components/site/link";
import { Shell } from "@/components/site/shell";
import { CheckView, linksIn } from "@/lib/params";
import { readOpenAreas } from "@/lib/server/read-settings";
import { wordsIn } from "@/lib/words/words";

type Props = PageProps<"/[lang]/check">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await readAddress(CheckView, props);
  const { title, openLead } = wordsIn(lang).precheck;
  return metadataOf(lang, title, (links) => links.check(), openLead);
}

/** For everybody, where an area lets them; what they bring is held in memory only. */
export default async function Page(props: Props) {
  const [{ lang, area }, areas] = await Promise.all([readAddress(CheckView, props), readOpenAreas()]);
  const { precheck: words, verdict: verdicts, status: statuses } = wordsIn(lang);
  const chosen = areas.find(({ id }) => id === area) ?? areas[0];
  return (
    <Shell language={lang} here={(links) => links.check(area)}>
      <h1>{words.title}</h1>
      {chosen ? (
        <>
          <p>{words.openLead}</p>
          {areas.length > 1 && (
            <nav aria-label={words.title}>
              {areas.map(({ id, name, nameEn }) => (
                <Link key={id} href={linksIn(lang).check(id)} aria-current={id === chosen.id ? "page" : undefined}>
                  {lang === "zh" ? name : nameEn}{" "}
                </Link>
              ))}
            </nav>
          )}
          <Precheck
            key={chosen.id}
            areaId={chosen.id}
            path="/api/check"
            language={lang}
            words={words}
            {...{ verdicts, statuses }}
          />
        </>
      ) : (
        <p className="notice">
          {words.closed} <Link href="/desk/check">{words.signIn}</Link>
        </p>
      )}
    </Shell>
  );
}

import { lang } from "next/root-params";
import { Link } from "@/components/site/link";
import { Shell } from "@/components/site/shell";
import { linksIn } from "@/lib/params";
import { wordsIn } from "@/lib/words/words";

export default async function NotFound() {
  const language = (await lang()) === "en" ? "en" : "zh";
  const words = wordsIn(language).missing;
  return (
    <Shell language={language} here={(links) => links.home()}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>
        <Link href={linksIn(language).home()}>{words.toHome}</Link>
      </p>
    </Shell>
  );
}

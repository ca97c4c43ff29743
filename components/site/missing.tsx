import { linksIn } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import { Link } from "./link";
import { Shell } from "./shell";

/** There is no such page. */
export function Missing({ language }: { language: Language }) {
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

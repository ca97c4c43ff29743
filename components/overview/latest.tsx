import { Link } from "@/components/site/link";
import type { Links } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import styles from "./overview.module.css";

type Entry = { body: string; year: number; publishedOn: string | null };
type Props = {
  latest: readonly Entry[];
  language: Language;
  links: Links;
  area: string;
  nameOf: (body: string, year: number) => string;
};

/** The reports that came on display last. */
export function Latest({ latest, language, links, area, nameOf }: Props) {
  const words = wordsIn(language);
  return (
    <section className={styles.latest} aria-labelledby="latest">
      <h2 id="latest">{words.overview.latest}</h2>
      <ul>
        {latest.map(({ body, year, publishedOn }) => (
          <li key={`${body} ${year}`}>
            <Link href={links.report(area, body, year)}>
              {nameOf(body, year)} {year}
            </Link>
            <span>{publishedOn ?? words.report.publishedUnknown}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link href={links.corrections(area)}>{words.about.toCorrections}</Link>
      </p>
    </section>
  );
}

import { type CorrectionEntry, sayFigure } from "@/components/about/corrections";
import { Link } from "@/components/site/link";
import type { Links } from "@/lib/params";
import { briefLabelOf, formsOf, type Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import styles from "./overview.module.css";

type Entry = { body: string; year: number; publishedOn: string | null };
type Props = {
  latest: readonly Entry[];
  corrections: readonly CorrectionEntry[];
  language: Language;
  links: Links;
  area: string;
  nameOf: (body: string, year: number) => string;
};

/** The reports that came on display last, and the numbers that were corrected last. */
export function Latest({ latest, corrections, language, links, area, nameOf }: Props) {
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
      {corrections.length > 0 && <h2>{words.overview.corrections}</h2>}
      <ul>
        {corrections.map((entry) => (
          <Corrected
            key={`${entry.bodyId} ${entry.year} ${entry.version} ${entry.cell}`}
            {...{ entry, language, links, area, nameOf }}
          />
        ))}
      </ul>
      <p className={styles.more}>
        <Link href={links.corrections(area)}>{words.about.toCorrections}</Link>
        <Link href={links.data(area)}>{words.data.nav}</Link>
      </p>
    </section>
  );
}

type CorrectedProps = Pick<Props, "language" | "links" | "area" | "nameOf"> & { entry: CorrectionEntry };

/** One number: where it stands, what it was and what it is. */
function Corrected({ entry, language, links, area, nameOf }: CorrectedProps) {
  const { bodyId, year, cell, version, before, after, on } = entry;
  const form = formsOf(cell).at(-1);
  return (
    <li>
      <span className={styles.corrected}>
        <Link href={links.report(area, bodyId, year, { cell, version })}>
          {nameOf(bodyId, year)} {year}
        </Link>{" "}
        {form === undefined ? cell : briefLabelOf(cell, form, language)} <del>{sayFigure(before, language)}</del> →{" "}
        <ins>{sayFigure(after, language)}</ins>
      </span>
      <span>{on}</span>
    </li>
  );
}

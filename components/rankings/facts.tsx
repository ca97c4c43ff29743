import { Link } from "@/components/site/link";
import { formatDay, formatNumber } from "@/lib/format";
import { editionId, editionName } from "@/lib/report/editions/id";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import styles from "./rankings.module.css";

/** What a ranking is made of, and how anybody makes it again; printed with it. */
export function Facts({ context }: { context: RankingsContext }) {
  const { words, language, links, area, frozen, editions } = context;
  const { facts, input, result } = frozen;
  const name = editionName(facts);
  const others = editions.filter(({ year }) => year === facts.year);
  const shown = { ...facts.shown, day: formatDay(facts.shown.on, language) };
  const lines: readonly [string, string][] = [
    [words.edition, editionId({ area: area.id, ...facts })],
    [words.cutOff, formatDay(facts.cutOff, language)],
    [words.rows, facts.inputHash],
    [words.result, facts.resultHash],
    [words.configuration, fill(words.configurationIs, { version: facts.configuration })],
    [words.code, facts.code],
    [words.seed, String(facts.seed)],
    [words.draws, formatNumber(result.ranking.groups[0]?.draws ?? input.heading.configuration.simulation.draws)],
    [words.shown, fill(words.shownBy, shown)],
  ];
  return (
    <section className={styles.block} aria-labelledby="edition">
      <h2 id="edition">{words.editionTitle}</h2>
      <dl className={styles.facts}>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.files}</h3>
      <ul className={styles.files}>
        {(["table", "picture", "rows", "result"] as const).map((file) => (
          <li key={file}>
            <a href={links.editionFile(area.id, name, file)} download>
              {{ table: words.table, picture: words.picture, rows: words.rowsFile, result: words.resultFile }[file]}
            </a>
          </li>
        ))}
      </ul>
      <Rerun context={context} />
      {others.length > 1 && (
        <>
          <h3>{words.earlier}</h3>
          <ul>
            {others.map((one) => (
              <li key={one.number}>
                <Link
                  href={links.rankings(area.id, { edition: editionName(one) })}
                  aria-current={one.number === facts.number ? "page" : undefined}
                >
                  {fill(words.earlierLink, { number: one.number, day: formatDay(one.shown.on, language) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Two ways to make an edition again: out of all the data of the area, or out of its own rows alone. */
function Rerun({ context: { words, area, frozen, site } }: { context: RankingsContext }) {
  const id = editionId({ area: area.id, ...frozen.facts });
  const bulk = `${site}/api/v1/areas/${area.id}/bulk`;
  return (
    <>
      <h3 id="rerun">{words.rerun}</h3>
      <p className={styles.prose}>{words.rerunText}</p>
      <ol className={styles.sentences}>
        <li>
          {words.rerunBulk}
          <Command
            lines={[
              `mkdir bulk && cd bulk && curl -sfO ${bulk}/SHA256SUMS`,
              `cut -c67- SHA256SUMS | while read -r file; do curl -sfO "${bulk}/$file"; done`,
              "sha256sum -c --quiet SHA256SUMS && cd ..",
              `npm run -s rank -- --edition ${id} --bulk bulk > result.json`,
            ]}
          />
        </li>
        <li>
          {words.rerunImport}
          <Command lines={["npm run import -- bulk", `npm run -s rank -- --edition ${id} > result.json`]} />
        </li>
        <li>
          {words.rerunRows}
          <Command
            lines={[`npm run -s rank -- --edition ${id} --bulk ${area.id}-${editionName(frozen.facts)}.jsonl > result.json`]}
          />
        </li>
      </ol>
      <p className={styles.prose}>{words.rerunCompare}</p>
      <Command lines={["sha256sum result.json", `# ${frozen.facts.resultHash}`]} />
    </>
  );
}

const Command = ({ lines }: { lines: readonly string[] }) => (
  <pre className={styles.command}>
    <code>{lines.join("\n")}</code>
  </pre>
);

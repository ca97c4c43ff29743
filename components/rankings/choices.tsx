import { Link } from "@/components/site/link";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import styles from "./rankings.module.css";

/** The years that have a public edition, the kinds of bodies, and the ways on. */
export function Choices({ context }: { context: RankingsContext }) {
  const { words, links, area, view, frozen, editions, pinned } = context;
  const years = [...new Set(editions.map(({ year }) => year))].toSorted((a, b) => a - b);
  const newest = years.at(-1);
  return (
    <div className={styles.choices}>
      <Compared context={context} />
      <nav aria-label={words.year}>
        <ol>
          {years.map((year) => (
            <li key={year}>
              <Link
                href={links.rankings(area.id, { ...view, edition: undefined, year: year === newest ? undefined : year })}
                aria-current={year === frozen.facts.year ? "page" : undefined}
              >
                {year}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <Groups context={context} />
      <p className={styles.ways}>
        <Link href={links.method(area.id, pinned)}>{words.method}</Link>
        <Link href={links.weights(area.id, pinned)}>{words.weights}</Link>
      </p>
    </div>
  );
}

function Groups({ context }: { context: RankingsContext }) {
  const { words, language, links, area, view, frozen } = context;
  const { groups } = frozen.result.ranking;
  const declared = frozen.input.heading.configuration.groups;
  const to = (group: string | undefined) => links.rankings(area.id, { ...view, group });
  return (
    <nav aria-label={words.groups}>
      <ul>
        <li>
          <Link href={to(undefined)} scroll={false} aria-current={view.group === undefined ? "page" : undefined}>
            {words.allGroups}
          </Link>
        </li>
        {groups.map(({ group, bodies }) => (
          <li key={group}>
            <Link href={to(group)} scroll={false} aria-current={view.group === group ? "page" : undefined}>
              {fill(words.group, { group: declared.find(({ key }) => key === group)?.[language] ?? group, n: bodies.length })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Between the bodies of the area, the areas below it, and the area among its like. */
function Compared({ context: { words, links, area, frozen, compared, above } }: { context: RankingsContext }) {
  const { compares } = frozen.facts;
  if (compared.length < 2 && above === null) return null;
  const to = { bodies: links.rankings(area.id), areas: links.rankings(area.id, { of: "areas" }) };
  return (
    <nav aria-label={words.compared}>
      <ul>
        {compared.map((one) => (
          <li key={one}>
            <Link href={to[one]} aria-current={one === compares ? "page" : undefined}>
              {words.comparedAs[one]}
            </Link>
          </li>
        ))}
        {above !== null && (
          <li>
            <Link href={links.rankings(above, { of: "areas" })}>{words.comparedAbove}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

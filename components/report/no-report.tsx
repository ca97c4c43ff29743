import { Fill } from "@/components/site/fill";
import { Link } from "@/components/site/link";
import { formatDay } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { type Area, type Body, nameOf } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

type Props = {
  language: Language;
  area: Area;
  body: Body;
  year: number;
  years: readonly number[];
  takenDown: readonly { versions: readonly number[]; on: string; reason: string }[];
};

/** A year on which the body has no report, and those on which it has. */
export function NoReport({ language, area, body, year, years, takenDown }: Props) {
  const words = wordsIn(language).report;
  const links = linksIn(language);
  const [first, last] = [years[0], years.at(-1)];
  const link = (one: number) => <Link href={links.report(area.id, body.id, one)}>{one}</Link>;
  return (
    <>
      <h1>{fill(words.noReport, { body: nameOf(body, language, year), year })}</h1>
      {takenDown.map(({ versions, on, reason }) => (
        <p key={versions.join()} className="notice">
          {versions.map((n) => fill(words.version, { n })).join(", ")} ·{" "}
          {fill(wordsIn(language).source.takenDown, { on: formatDay(on, language), reason })}
        </p>
      ))}
      {first !== undefined && last !== undefined && (
        <p>
          <Fill text={first === last ? words.onlyOne : words.earliest} slots={{ first: link(first), last: link(last) }} />
        </p>
      )}
      <p>
        <Link href={links.body(area.id, body.id)}>{fill(words.allYears, { body: nameOf(body, language) })}</Link>
      </p>
    </>
  );
}

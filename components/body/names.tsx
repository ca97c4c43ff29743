import { Fill } from "@/components/site/fill";
import { Link } from "@/components/site/link";
import { formatDay } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { type Body, type BodyName, nameOf, type Succession } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./body.module.css";

type Props = { language: Language; area: string; body: Body; bodies: readonly Body[]; successions: readonly Succession[] };

/** What the body was called and when, and whose work came to it or went from it. */
export function Names({ language, area, body, bodies, successions }: Props) {
  const words = wordsIn(language).body;
  const full = body.names.filter(({ kind }) => kind === (language === "zh" ? "full" : "english"));
  const isSaid = full.length === 1 && full[0]?.name === nameOf(body, language);
  return (
    <div className={styles.names}>
      <ul aria-label={words.names} hidden={isSaid}>
        {full.map((name) => (
          <li key={name.name}>
            {name.name} <span>{spanOf(name, language)}</span>
          </li>
        ))}
      </ul>
      {successions.length > 0 && (
        <ul aria-label={words.succession}>
          {successions.map((one) => (
            <SuccessionLine key={`${one.from} ${one.to} ${one.on}`} {...{ one, language, area, bodies, self: body.id }} />
          ))}
        </ul>
      )}
    </div>
  );
}

function spanOf({ from, until }: BodyName, language: Language): string {
  const words = wordsIn(language).body;
  const parts = [
    from === null ? "" : fill(words.namedFrom, { from: formatDay(from, language) }),
    until === null ? "" : fill(words.namedUntil, { until: formatDay(until, language) }),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : fill(words.span, { span: parts.join(words.spanComma) });
}

type LineProps = { one: Succession; language: Language; area: string; bodies: readonly Body[]; self: string };

function SuccessionLine({ one, language, area, bodies, self }: LineProps) {
  const words = wordsIn(language).body;
  const isSource = one.from === self;
  const templates = {
    merger: [words.mergedInto, words.mergedFrom],
    split: [words.splitInto, words.splitFrom],
    transfer: [words.transferTo, words.transferFrom],
    dissolution: [words.dissolvedInto, words.dissolvedFrom],
  } as const;
  const other = bodies.find(({ id }) => id === (isSource ? one.to : one.from));
  return (
    <li>
      <Fill
        text={templates[one.kind][isSource ? 0 : 1]}
        slots={{
          day: formatDay(one.on, language),
          body: other && <Link href={linksIn(language).body(area, other.id)}>{nameOf(other, language)}</Link>,
        }}
      />
    </li>
  );
}

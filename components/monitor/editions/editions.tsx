import { Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import styles from "@/components/monitor/monitor.module.css";
import { formatMoment } from "@/lib/format";
import { type Compared, editionName } from "@/lib/report/editions/id";
import { fill } from "@/lib/words/fill";
import { editions as words } from "@/lib/words/zh/editions";

export type EditionLine = {
  compares: Compared;
  year: number;
  number: number;
  cutOff: string;
  createdAt: Date;
  createdBy: string;
  reason: string;
  release: { at: Date; by: string; reason: string } | null;
  isOld: boolean;
};

type Props = { areaId: string; editions: readonly EditionLine[]; years: readonly number[]; hasAreas: boolean };

/** What waits for a decision, a form for the next edition, and all that were made. */
export function Editions({ areaId, editions, years, hasAreas }: Props) {
  const waiting = editions.filter(({ release, isOld }) => release === null && !isOld);
  return (
    <>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{words.waiting}</h2>
        {waiting.length === 0 ? <p>{words.waitingNone}</p> : <Lines areaId={areaId} editions={waiting} label={words.waiting} />}
      </section>
      {years.length > 0 && (
        <section aria-labelledby="draft">
          <h2 id="draft">{words.draft}</h2>
          <p className={styles.muted}>{words.draftLead}</p>
          <Form path="/api/monitor/editions/draft" fixed={{ areaId }} submit={words.make} done={words.makeDone}>
            <Select
              label={words.year}
              name="year"
              options={years.map((year) => ({ value: String(year), label: String(year) }))}
            />
            <Select
              label={words.what}
              name="compares"
              options={(["bodies", ...(hasAreas ? (["areas"] as const) : [])] as const).map((value) => ({
                value,
                label: words.compares[value],
              }))}
            />
            <TextArea label={words.reason} name="reason" hint={words.reasonHint} rows={2} />
          </Form>
        </section>
      )}
      <section>
        <h2 id="all">{words.all}</h2>
        {editions.length === 0 ? <p>{words.none}</p> : <Lines areaId={areaId} editions={editions} label={words.all} />}
      </section>
    </>
  );
}

const stateOf = ({ release, isOld }: EditionLine): string => {
  if (release)
    return fill(words.released, { by: release.by, reason: release.reason, day: formatMoment(release.at.toISOString()) });
  return isOld ? words.superseded : words.inside;
};

function Lines({ areaId, editions, label }: { areaId: string; editions: readonly EditionLine[]; label: string }) {
  return (
    <Scroll className={styles.scroll} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.edition, words.what, words.cutOff, words.made, words.state].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((one) => (
            <tr key={editionName(one)}>
              <th scope="row">
                <Link href={`/monitor/editions/${editionName(one)}?area=${areaId}`}>{`${one.year}-${one.number}`}</Link>
              </th>
              <td>{words.compares[one.compares]}</td>
              <td>{one.cutOff}</td>
              <td>
                {fill(words.madeBy, {
                  day: formatMoment(one.createdAt.toISOString()),
                  by: one.createdBy === "system" ? words.system : one.createdBy,
                  reason: one.reason,
                })}
              </td>
              <td>{stateOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

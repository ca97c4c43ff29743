import { Unreviewed } from "@/components/figure/unreviewed";
import { YearFigure } from "@/components/figure/year-figure";
import { bodyContext } from "@/components/measures/context";
import { disputesFigure } from "@/components/measures/disputes-figure";
import { outcomesFigure } from "@/components/measures/outcomes-figure";
import { requestsFigure } from "@/components/measures/requests-figure";
import { volumesFigure } from "@/components/measures/volumes-figure";
import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import { type Area, type Body as BodyData, nameOf, type Succession } from "@/lib/report/body";
import type { BodyYears } from "@/lib/report/body-years";
import type { Language } from "@/lib/report/cells";
import { EACH } from "@/lib/report/compare/compare";
import { joinedWith } from "@/lib/report/compare/joined";
import type { FormId } from "@/lib/report/form";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./body.module.css";
import { ConfirmedList, type ConfirmedYear } from "./confirmed-list";
import { HistoryTable } from "./history-table";
import { Names } from "./names";
import { type ReportEntry, ReportList } from "./report-list";

export type BodyProps = {
  language: Language;
  area: Area;
  body: BodyData;
  bodies: readonly BodyData[];
  successions: readonly Succession[];
  reports: readonly ReportEntry[];
  members: readonly string[];
  counted: readonly { body: string; year: number; form: FormId }[];
  history: BodyYears;
  confirmed: readonly ConfirmedYear[];
  isReviewed: boolean;
};

/** A body: what it is and was, its figures through the years, its reports. */
export function Body(page: BodyProps) {
  const { language, area, body, bodies, successions, reports, history, confirmed, isReviewed } = page;
  const words = wordsIn(language);
  // The others of a comparable series owed their reports, not this body.
  const owed = page.members.length > 1 ? [] : history.years;
  const context = bodyContext({ ...page, years: reports.map(({ year }) => year) }, page);
  const name = nameOf(body, language);
  return (
    <>
      <p className={styles.kind}>{words.bodies.kinds[body.kind]}</p>
      <h1 className={styles.name}>{name}</h1>
      <Names language={language} area={area.id} body={body} bodies={bodies} successions={successions} />
      {body.kind !== "government" && reports.length > 0 && <Ways page={page} />}
      {body.kind === "government" && <p className="notice">{words.body.aggregateNote}</p>}
      {reports.length === 0 && <p className="notice">{fill(words.body.none, { body: name })}</p>}
      {reports.length > 0 && (
        <>
          <section className={styles.block} aria-labelledby="key-figures">
            <h2 id="key-figures">
              {words.body.keyFigures} {!isReviewed && <Unreviewed language={language} />}
            </h2>
            <Joined page={page} />
            <HistoryTable data={history} years={history.years} context={context} />
          </section>
          <div className={styles.figures}>
            <YearFigure {...requestsFigure(history, context)} />
            <YearFigure {...outcomesFigure(history, context)} />
            <YearFigure {...disputesFigure(history, context)} />
            <YearFigure {...volumesFigure(history, context)} />
          </div>
          <ConfirmedList language={language} area={area.id} body={body.id} confirmed={confirmed} />
          <section className={styles.block} aria-labelledby="reports">
            <h2 id="reports">{words.body.reports}</h2>
            <ReportList language={language} area={area.id} body={body.id} years={owed} reports={reports} />
          </section>
        </>
      )}
    </>
  );
}

/** From the body alone to where it stands among others. */
function Ways({ page: { language, area, body } }: { page: BodyProps }) {
  const { body: words } = wordsIn(language);
  const links = linksIn(language);
  return (
    <p className={styles.ways}>
      <Link href={links.compare(area.id, { bodies: [body.id, `${EACH}${body.kind}`] })}>{words.peers}</Link>
      <Link href={links.rankings(area.id)}>{words.index}</Link>
    </p>
  );
}

/** The switch between the body alone and the comparable series, with whose numbers are in it; nothing where they are the same. */
function Joined({ page: { language, area, body, bodies, successions, members } }: { page: BodyProps }) {
  const { body: words, compare } = wordsIn(language);
  const links = linksIn(language);
  const all = successions.length === 0 ? [] : joinedWith(body.id, successions);
  if (all.length < 2) return null;
  const isJoined = members.length > 1;
  const named = (id: string) => {
    const known = bodies.find((one) => one.id === id);
    return known ? nameOf(known, language) : id;
  };
  const slots = { name: nameOf(body, language), members: members.map(named).join(compare.listComma) };
  return (
    <>
      <p className={styles.lead}>{isJoined ? fill(compare.joinedNote, slots) : words.joinedLead}</p>
      <nav className={styles.switch} aria-label={words.joined}>
        {[false, true].map((joined) => (
          <Link
            key={String(joined)}
            href={links.body(area.id, body.id, { joined })}
            aria-current={joined === isJoined ? "true" : undefined}
            scroll={false}
          >
            {joined ? words.joined : words.alone}
          </Link>
        ))}
      </nav>
    </>
  );
}

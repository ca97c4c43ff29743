import { Unreviewed } from "@/components/figure/unreviewed";
import { Link } from "@/components/site/link";
import { formatDay } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { type Area, type Body, nameAs, nameOf } from "@/lib/report/body";
import { cellsOf, type Language } from "@/lib/report/cells";
import type { Cited } from "@/lib/report/citation";
import { termsOf } from "@/lib/report/find";
import { FORMS, type FormId } from "@/lib/report/form";
import { printedTables } from "@/lib/report/layout";
import type { Report as Content } from "@/lib/report/report";
import type { SourceBlock, SourcePage } from "@/lib/report/source";
import { suspectsOf } from "@/lib/report/suspect";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { Cite } from "./cite";
import { Confirmed, type ConfirmedEntry } from "./confirmed";
import { Legend } from "./legend";
import { Prose } from "./prose";
import { Reader } from "./reader";
import { Record } from "./record";
import styles from "./report.module.css";
import { shownBlocks, shownPages } from "./source-view";
import { type VersionEntry, Versions } from "./versions";
import { cellView, confirmedView } from "./view";

export type ReportProps = {
  language: Language;
  area: Area;
  body: Body;
  year: number;
  years: readonly number[];
  /** The address of the site, for links that are copied elsewhere. */
  site: string;
  today: string;
  /** What the reader looked for. */
  q?: string | undefined;
  report: {
    form: FormId | null;
    publishedOn: string | null;
    publishedUrl: string | null;
    version: number;
    current: number;
    versions: readonly VersionEntry[];
    file: string;
    content: Content;
    confirmed: readonly ConfirmedEntry[];
    /** What the body says of single cells. */
    cellReplies: Readonly<Record<string, readonly { text: string; on: string }[]>>;
    blocks: readonly SourceBlock[];
    pages: readonly SourcePage[];
    isReviewed: boolean;
  };
};

/** A report: its official tables beside the source, what was confirmed of it, its prose, and how it came here. */
export function Report(props: ReportProps) {
  const { language, area, body, year, q = "", report } = props;
  const words = wordsIn(language);
  const { form, content, confirmed, blocks, file, pages, versions, version, current } = report;
  const findings = confirmed.map(({ finding }) => finding);
  const lines = blocks.flatMap((block) => block.lines);
  const input = form && { language, form, report: content, findings, suspects: suspectsOf(findings), lines, pages };
  const cells = input ? Object.fromEntries(cellsOf(input.form).map(({ key }) => [key, cellView(key, input)])) : {};
  const address = { area: area.id, body: body.id, year };
  const terms = termsOf(q);
  return (
    <>
      <Head {...props} />
      <Notices {...props} />
      <Legend language={language} report={content} />
      <Reader
        tables={form === null ? [] : printedTables(form, language)}
        cells={cells}
        findings={findings.map((finding) => confirmedView(finding, language))}
        source={{ blocks: shownBlocks(blocks), pages: shownPages(pages, { ...address, version }), file }}
        terms={terms}
        ask={{
          href: linksIn(language).problems(area.id, { body: body.id, year }),
          label: words.problems.ask,
          replyTitle: words.problems.reply,
          replies: report.cellReplies,
        }}
        words={{
          report: words.report,
          source: words.source,
          status: words.status,
          statusMeans: words.statusMeans,
          verdict: words.verdict,
        }}
      >
        <Confirmed language={language} form={form} report={content} confirmed={confirmed} />
        <Prose language={language} form={form} report={content} terms={terms} />
        <Record language={language} report={content}>
          <Versions language={language} address={address} versions={versions} shown={version} current={current} />
          <Cite language={language} cited={citedOf(props)} />
        </Record>
      </Reader>
    </>
  );
}

function citedOf({ language, area, body, year, site, today, report: { publishedOn, version } }: ReportProps): Cited {
  return {
    author: nameAs(body, ["full", "short", "alias", "english"], year),
    year,
    publishedOn,
    version,
    url: `${site}${linksIn(language).report(area.id, body.id, year, { version })}`,
    readOn: today,
    key: `gongkai-${area.id}-${body.id}-${year}-v${version}`,
  };
}

/** What must be known before reading on: an older version, a report without figures, words that are marked. */
function Notices({ language, area, body, year, q = "", report: { form, version, current, versions } }: ReportProps) {
  const { source, report: words } = wordsIn(language);
  const here = linksIn(language).report(area.id, body.id, year);
  const shown = versions.find(({ number }) => number === version);
  const [until, erased] = [shown?.until ?? null, shown?.takenDown ?? null];
  return (
    <>
      {version !== current && until !== null && (
        <p className="notice">
          {fill(source.older, { n: version, current, until: formatDay(until, language) })}{" "}
          <Link href={here}>{source.toCurrent}</Link>
        </p>
      )}
      {erased !== null && (
        <p className="notice">{fill(source.takenDown, { on: formatDay(erased.on, language), reason: erased.reason })}</p>
      )}
      {form === null && erased === null && <p className="notice">{year < FIRST_FORM ? source.noForm : words.noTables}</p>}
      {termsOf(q).length > 0 && (
        <p className={styles.hits}>
          {fill(source.hits, { words: q })} <Link href={here}>{source.clear}</Link>
        </p>
      )}
    </>
  );
}

/** The first year with a national table. */
const FIRST_FORM = Math.min(...Object.values(FORMS).map(({ years }) => years[0]));

function Head({ language, area, body, year, years, report: { form, publishedOn, publishedUrl, isReviewed } }: ReportProps) {
  const words = wordsIn(language);
  const links = linksIn(language);
  const name = nameOf(body, language, year);
  const published =
    publishedOn === null ? words.report.publishedUnknown : `${words.report.publishedOn} ${formatDay(publishedOn, language)}`;
  return (
    <div className={styles.head}>
      <p>
        <Link href={links.body(area.id, body.id)}>{name}</Link>
      </p>
      <h1>
        {fill(words.report.title, { body: name, year })} {!isReviewed && <Unreviewed language={language} />}
      </h1>
      <p className={styles.facts}>
        <span>{publishedUrl === null ? published : <a href={publishedUrl}>{published}</a>}</span>
        {form !== null && (
          <span>
            <Link href={links.form()}>{words.forms[form]}</Link> {FORMS[form].document}
          </span>
        )}
      </p>
      <nav className={styles.years} aria-label={words.report.otherYears}>
        {years.map((one) => (
          <Link key={one} href={links.report(area.id, body.id, one)} aria-current={one === year ? "page" : undefined}>
            {one}
          </Link>
        ))}
      </nav>
    </div>
  );
}

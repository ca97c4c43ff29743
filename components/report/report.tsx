import { Unreviewed } from "@/components/figure/unreviewed";
import { Link } from "@/components/site/link";
import { formatDay } from "@/lib/format";
import { linksIn } from "@/lib/params";
import { type Area, type Body, nameOf } from "@/lib/report/body";
import { cellsOf, type Language } from "@/lib/report/cells";
import { FORMS, type FormId } from "@/lib/report/form";
import { printedTables } from "@/lib/report/layout";
import type { Report as Content, Finding } from "@/lib/report/report";
import type { SourceLine } from "@/lib/report/source";
import { suspectsOf } from "@/lib/report/suspect";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { Findings } from "./findings";
import { Legend } from "./legend";
import { Prose } from "./prose";
import { Reader } from "./reader";
import { Record, type VersionEntry } from "./record";
import styles from "./report.module.css";
import { cellView, findingView } from "./view";

export type ReportProps = {
  language: Language;
  area: Area;
  body: Body;
  year: number;
  years: readonly number[];
  report: {
    form: FormId | null;
    publishedOn: string | null;
    publishedUrl: string | null;
    version: number;
    versions: readonly VersionEntry[];
    file: string;
    content: Content;
    findings: readonly Finding[];
    lines: readonly SourceLine[];
    isReviewed: boolean;
  };
};

/** A report: its official tables beside the source, what the checks found, its prose, and how it came here. */
export function Report({ language, area, body, year, years, report }: ReportProps) {
  const words = wordsIn(language);
  const { form, content, findings, lines, file, versions, version } = report;
  const input = form && { language, form, report: content, findings, suspects: suspectsOf(findings), lines };
  const cells = input ? Object.fromEntries(cellsOf(input.form).map(({ key }) => [key, cellView(key, input)])) : {};
  return (
    <>
      <Head {...{ language, area, body, year, years, report }} />
      {form === null && <p className="notice">{words.report.noTables}</p>}
      <Legend language={language} report={content} />
      <Reader
        tables={form === null ? [] : printedTables(form, language)}
        cells={cells}
        findings={findings.map((finding) => findingView(finding, language))}
        lines={lines}
        file={file}
        words={{ report: words.report, status: words.status, statusMeans: words.statusMeans, verdict: words.verdict }}
      >
        <Findings language={language} form={form} report={content} findings={findings} />
        <Prose language={language} form={form} report={content} />
        <Record language={language} report={content} versions={versions} shown={version} />
      </Reader>
    </>
  );
}

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

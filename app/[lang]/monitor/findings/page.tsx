import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Findings } from "@/components/monitor/findings";
import { FindingsFilter } from "@/components/monitor/findings-filter";
import styles from "@/components/monitor/monitor.module.css";
import { ReplyDays } from "@/components/monitor/reply-days";
import { linksIn } from "@/lib/params";
import { FindingsView } from "@/lib/params/monitor";
import { type MonitorFinding, readMonitorFindings } from "@/lib/server/read-monitor-findings";
import { fill } from "@/lib/words/fill";
import { monitor } from "@/lib/words/zh/monitor";

export const metadata = { title: monitor.findings.title };

function shown(areaId: string, one: MonitorFinding) {
  const { bodyId, year, scope, finding, follows, ...rest } = one;
  const { rule, subject, inputs, verdict, message, quotes = [] } = finding;
  const report = linksIn("zh").report(areaId, bodyId, year);
  return {
    ...rest,
    ...{ year, rule, verdict, report, message: message.zh },
    follows: follows && { ...follows, href: `${linksIn("zh").report(areaId, follows.bodyId, follows.year)}?cell=${follows.key}` },
    chosen: { bodyId, year, scope, rule, subject, inputs },
    quotes: quotes.map(({ text }) => text),
    cells: one.cells.map(({ key, label }) => ({ key, label, href: `${report}?cell=${key}` })),
  };
}

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/findings">) {
  const view = FindingsView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor/findings", "monitor.read", view.area);
  const found = await readMonitorFindings(areaId, view);
  if (!found) notFound();
  const { area, findings, total, roots, years, bodies, rules, replyDays } = found;
  const words = monitor.findings;
  return (
    <div className={styles.page}>
      <header>
        <h1>
          {words.title} · {area}
        </h1>
        <p className={styles.muted}>{words.lead}</p>
      </header>
      <FindingsFilter {...{ view, years, bodies, rules }} />
      <section aria-label={words.title}>
        <p>{fill(words.counts, { n: total, roots })}</p>
        <Findings areaId={areaId} total={total} findings={findings.map((one) => shown(areaId, one))} />
      </section>
      <ReplyDays areaId={areaId} days={replyDays} />
    </div>
  );
}

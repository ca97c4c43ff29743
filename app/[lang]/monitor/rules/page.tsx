import { requireAction } from "@/app/[lang]/desk/viewer";
import styles from "@/components/monitor/monitor.module.css";
import { PendingRules } from "@/components/monitor/pending-rules";
import { MonitorView } from "@/lib/params/monitor";
import { readPending } from "@/lib/server/read-rejudging";
import { monitor } from "@/lib/words/zh/monitor";

export const metadata = { title: monitor.rules.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/rules">) {
  const { area } = MonitorView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor/rules", "monitor.read", area);
  return (
    <div className={styles.page}>
      <header>
        <h1>{monitor.rules.title}</h1>
        <p className={styles.muted}>{monitor.rules.lead}</p>
      </header>
      <PendingRules areaId={areaId} {...(await readPending(areaId))} />
    </div>
  );
}

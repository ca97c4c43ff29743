import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Editions } from "@/components/monitor/editions/editions";
import styles from "@/components/monitor/monitor.module.css";
import { MonitorView } from "@/lib/params/monitor";
import { readEditions } from "@/lib/server/read-editions";
import { editions as words } from "@/lib/words/zh/editions";

export const metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/editions">) {
  const { area: wanted } = MonitorView.parse(await searchParams);
  const { areaId } = await requireAction("/monitor/editions", "ranking.publish", wanted);
  const page = await readEditions(areaId);
  if (!page) notFound();
  const { area, ...rest } = page;
  return (
    <div className={styles.page}>
      <header>
        <h1>
          {words.title} · {area}
        </h1>
        <p className={styles.muted}>{words.lead}</p>
      </header>
      <Editions areaId={areaId} {...rest} />
    </div>
  );
}

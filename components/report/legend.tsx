import type { Language } from "@/lib/report/cells";
import type { Report, Status } from "@/lib/report/report";
import { wordsIn } from "@/lib/words/words";
import styles from "./table.module.css";

const SAMPLES: Readonly<Record<Status, string>> = {
  reported: "12",
  implied: "12",
  blank: "□",
  notApplicable: "/",
  lost: "",
  unreadable: "?",
  absent: "",
};
const ORDER: readonly Status[] = ["reported", "implied", "blank", "notApplicable", "lost", "unreadable", "absent"];

/** The marks that occur in this report, with how often they occur; none where every cell is as printed. */
export function Legend({ language, report }: { language: Language; report: Report }) {
  const words = wordsIn(language);
  const readings = Object.values(report.cells);
  if (readings.every(({ status }) => status === "reported")) return null;
  return (
    <ul className={styles.legend} aria-label={words.report.legend}>
      {ORDER.flatMap((status) => {
        const count = readings.filter((reading) => reading.status === status).length;
        return count === 0
          ? []
          : [
              <li key={status} title={words.statusMeans[status]}>
                <span className={`${styles.value} ${styles[status]}`} aria-hidden="true">
                  <span>{SAMPLES[status]}</span>
                </span>
                {words.status[status]} {count}
              </li>,
            ];
      })}
    </ul>
  );
}

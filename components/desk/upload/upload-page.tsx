import { Link } from "@/components/controls/link";
import { timeText } from "@/components/desk/review/time-text";
import { Secrecy } from "@/components/desk/secrecy";
import { fill } from "@/lib/words/fill";
import { upload as words } from "@/lib/words/zh/upload";
import styles from "./upload.module.css";
import { Uploader, type UploadState } from "./uploader";

type Recent = { id: string; at: Date; by: string; files: number; waiting: number; open: number };
type Props = {
  areaId: string;
  start: { bodies: readonly { id: string; name: string }[]; all: boolean; recent: readonly Recent[] };
  /** The viewer may put what is read on display at once. */
  mayShow: boolean;
  view: UploadState | null;
};

/** Bringing files in, and how far those are that were brought. */
export function UploadPage({ areaId, start: { bodies, all, recent }, mayShow, view }: Props) {
  return (
    <>
      <h1>{words.title}</h1>
      <Secrecy />
      <p className={styles.lead}>{words.lead}</p>
      <Uploader key={view?.id ?? "new"} {...{ areaId, bodies, all, mayShow, view }} />
      <section aria-labelledby="recent">
        <h2 id="recent">{words.recent}</h2>
        {recent.length === 0 && <p>{words.recentNone}</p>}
        <ul className={styles.recent}>
          {recent.map((one) => (
            <li key={one.id}>
              <Link href={`/desk/uploads/${one.id}?area=${areaId}`}>
                {fill(words.recentEntry, { at: timeText(one.at), by: one.by, files: one.files })}
              </Link>
              {one.waiting > 0 && <span>{fill(words.recentWaiting, { n: one.waiting })}</span>}
              {one.open > 0 && <span>{fill(words.recentOpen, { n: one.open })}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

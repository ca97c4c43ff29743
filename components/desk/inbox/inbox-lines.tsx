"use client";

import { useRouter } from "next/navigation";
import { Link } from "@/components/controls/link";
import { write } from "@/components/controls/write";
import { formatMoment } from "@/lib/format";
import { inbox as words } from "@/lib/words/zh/inbox";
import styles from "./inbox.module.css";

export type InboxLine = {
  key: string;
  kind: keyof typeof words.kinds;
  title: string;
  text: string;
  href: string;
  at: string;
  isRead: boolean;
};

/** Messages, newest first; who follows one has read it. */
export function InboxLines({ lines }: { lines: readonly InboxLine[] }) {
  const router = useRouter();
  const read = async (key: string) => {
    await write("/api/desk/inbox/read", { keys: [key] });
    router.refresh();
  };
  return (
    <ul className={styles.lines}>
      {lines.map(({ key, kind, title, text, href, at, isRead }) => (
        <li key={key} className={isRead ? styles.read : undefined}>
          <p className={styles.head}>
            <span>{words.kinds[kind]}</span> <time dateTime={at}>{formatMoment(at)}</time>{" "}
            {!isRead && <strong>{words.isNew}</strong>}
          </p>
          <p>
            <Link href={href} onClick={() => void (isRead || read(key))}>
              {title}
            </Link>
          </p>
          {text && <p className={styles.text}>{text}</p>}
          {!isRead && (
            <p>
              <button type="button" className={styles.quiet} onClick={() => void read(key)}>
                {words.markRead}
                <span className="visually-hidden">：{title}</span>
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

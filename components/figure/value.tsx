import { Link } from "@/components/site/link";
import { formatCell } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import { Mark } from "./mark";
import styles from "./mark.module.css";
import type { TableCell } from "./year-table";

/** A number of a table, linked to where it stands, or the mark of what stands in its place. */
export function Value({ value, gap, text, href, isImplied, language }: TableCell & { language: Language }) {
  if (gap !== undefined && text === undefined) return <Mark gap={gap} language={language} />;
  const written = text ?? formatCell(value);
  const number = isImplied ? <Implied written={written} language={language} /> : written;
  return href === undefined ? number : <Link href={href}>{number}</Link>;
}

function Implied({ written, language }: { written: string; language: Language }) {
  const reason = wordsIn(language).status.implied;
  return (
    <span className={styles.implied} title={reason}>
      {written}
      <span className="visually-hidden">{reason}</span>
    </span>
  );
}

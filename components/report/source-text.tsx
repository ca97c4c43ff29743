"use client";

import type { Ref } from "react";
import { Hits } from "@/components/search/hits";
import type { Mark } from "@/lib/report/source";
import { fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/zh";
import styles from "./source.module.css";
import type { ShownBlock, ShownLine, ShownSegment } from "./source-view";

type Props = {
  blocks: readonly ShownBlock[];
  mark: Mark | null;
  /** What the reader looked for, as `termsOf` gives it. */
  terms: readonly string[];
  words: Words["source"];
  marked: Ref<HTMLElement>;
};

/** What was read of the source, in its order: an inert copy in which the selected cell and the sought words are marked. */
export function SourceText({ blocks, words, ...context }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document never move
    <div key={index}>
      <Beginning block={block} before={blocks[index - 1]} words={words} />
      {block.kind === "table" ? <TableBlock block={block} {...context} /> : <Lines block={block} {...context} />}
    </div>
  ));
}

/** Where another file or sheet begins. */
function Beginning({ block, before, words }: { block: ShownBlock; before: ShownBlock | undefined; words: Words["source"] }) {
  const isFile = block.file !== null && block.file !== before?.file;
  const isSheet = block.sheet !== null && block.sheet !== before?.sheet;
  return (
    <>
      {isFile && <p className={styles.beginning}>{fill(words.file, { n: block.file ?? 1 })}</p>}
      {isSheet && <p className={styles.beginning}>{fill(words.sheet, { name: block.sheet ?? "" })}</p>}
    </>
  );
}

type BlockProps = Omit<Props, "blocks" | "words"> & { block: ShownBlock };

function Lines({ block: { first, lines }, mark, ...context }: BlockProps) {
  return lines.map(({ number, segments }, at) => {
    const index = first + at;
    return (
      <p key={index} id={`s${index}`} className={index === mark?.line ? `${styles.line} ${styles.current}` : styles.line}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <span>
          {segments.map((segment, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a line never move
            <span key={position} className={segments.length > 1 ? styles.segment : undefined}>
              <Text segment={segment} mark={markIn(mark, index, position)} {...context} />
            </span>
          ))}
        </span>
      </p>
    );
  });
}

const markIn = (mark: Mark | null, line: number, segment: number): Mark | null =>
  mark?.line === line && mark.segment === segment ? mark : null;

function TableBlock({ block: { first, lines }, ...context }: BlockProps) {
  return (
    <table className={styles.table}>
      <tbody>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table never move
          <Row key={first + at} line={line} index={first + at} {...context} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, index, mark, ...context }: Omit<BlockProps, "block"> & { line: ShownLine; index: number }) {
  return (
    <tr id={`s${index}`}>
      <td className={styles.number} aria-hidden="true">
        {line.number}
      </td>
      {line.segments.map((segment, position) => {
        const marked = markIn(mark, index, position);
        const { rowSpan, columnSpan } = segment;
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never move
            key={position}
            rowSpan={rowSpan > 1 ? rowSpan : undefined}
            colSpan={columnSpan > 1 ? columnSpan : undefined}
            className={marked ? styles.currentCell : undefined}
          >
            <Text segment={segment} mark={marked} {...context} />
          </td>
        );
      })}
    </tr>
  );
}

type TextProps = Pick<Props, "terms" | "marked"> & { segment: ShownSegment; mark: Mark | null };

function Text({ segment: { text }, mark, terms, marked }: TextProps) {
  if (mark)
    return (
      <>
        {text.slice(0, mark.start)}
        <mark ref={marked} id="mark">
          {text.slice(mark.start, mark.start + mark.length)}
        </mark>
        {text.slice(mark.start + mark.length)}
      </>
    );
  return <Hits text={text} terms={terms} />;
}

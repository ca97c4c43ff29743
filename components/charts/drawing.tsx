import { useId } from "react";
import type { Drawn } from "./draw/shape";
import styles from "./drawing.module.css";
import { Shapes } from "./shapes";

/** Drawings of the same thing for a narrow and a wide screen, made on the server; each point is a link. */
export function Drawing({ title, summary, drawings }: { title: string; summary: string; drawings: readonly [Drawn, Drawn] }) {
  const [narrow, wide] = drawings;
  const id = useId();
  return (
    <>
      {/* Written once for both: it names every point. */}
      <p id={id} hidden>
        {summary}
      </p>
      <Picture drawn={narrow} className={styles.narrow} title={title} describedBy={id} />
      <Picture drawn={wide} className={styles.wide} title={title} describedBy={id} />
    </>
  );
}

type PictureProps = { drawn: Drawn; className: string | undefined; title: string; describedBy: string };

function Picture({ drawn: { width, height, shapes }, className, title, describedBy }: PictureProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      role="group"
      aria-label={title}
      aria-describedby={describedBy}
    >
      <Shapes shapes={shapes} />
    </svg>
  );
}

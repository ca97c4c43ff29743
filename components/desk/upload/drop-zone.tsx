"use client";

import { type DragEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { FileInput } from "@/components/controls/file-input";
import { upload as words } from "@/lib/words/zh/upload";
import { filesIn, withoutNoise } from "./files-in";
import styles from "./upload.module.css";

/** Files by dropping, picking, pasting, or a whole folder. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  usePasted(onFiles);
  // React does not know the attribute.
  useEffect(() => folder.current?.setAttribute("webkitdirectory", ""), []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesIn(event.dataTransfer).then(onFiles);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const picked = (some: readonly File[]) => onFiles(withoutNoise(some));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by key
    <div
      className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={styles.dropHere}>{words.drop}</p>
      <div className={styles.picks}>
        <Button kind="primary" onClick={() => files.current?.click()}>
          {words.pick}
        </Button>
        <Button onClick={() => folder.current?.click()}>{words.pickFolder}</Button>
      </div>
      <p className={styles.hint}>
        {words.paste}。{words.keepsGoing}
      </p>
      <FileInput ref={files} multiple hidden aria-label={words.pick} onFiles={picked} />
      <FileInput ref={folder} multiple hidden aria-label={words.pickFolder} onFiles={picked} />
    </div>
  );
}

function usePasted(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}

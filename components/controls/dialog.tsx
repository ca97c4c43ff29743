"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { controls } from "@/lib/words/zh/controls";
import { Button } from "./button";
import styles from "./dialog.module.css";

type DialogProps = { title: string; open: boolean; onClose: () => void; children: ReactNode };

/** The browser's own dialog: it keeps the Tab key inside, Escape closes it, and the cursor goes back where it was. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button onClick={onClose}>{controls.close}</Button>
      </div>
      {open && children}
    </dialog>
  );
}

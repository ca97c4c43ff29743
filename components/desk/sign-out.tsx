"use client";

import { write } from "@/components/controls/write";
import { desk } from "@/lib/words/zh/desk";
import styles from "./shell.module.css";

export function SignOut() {
  const leave = async () => {
    await write("/api/desk/session/end", {});
    // The whole page, so that nothing of what was seen stays in memory.
    window.location.assign("/desk/login");
  };
  return (
    <button type="button" className={styles.out} onClick={leave}>
      {desk.signOut}
    </button>
  );
}

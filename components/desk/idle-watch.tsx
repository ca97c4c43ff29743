"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { Dialog } from "@/components/controls/dialog";
import { fill } from "@/lib/words/fill";
import { desk } from "@/lib/words/zh/desk";
import styles from "./shell.module.css";

const MINUTE = 60_000;

/** How long before the end it is announced. */
const notice = (minutes: number): number => Math.min(2, minutes / 2);

/**
 * Says before the server ends a session that nobody uses, and after it has ended; what was typed stays on the page. Typing
 * counts as use: the server is told, at most once a minute.
 */
export function IdleWatch({ minutes }: { minutes: number }) {
  const [state, setState] = useState<"used" | "soon" | "over">("used");
  const seen = useRef(Date.now());
  const told = useRef(Date.now());

  const stay = useCallback(async () => {
    seen.current = Date.now();
    told.current = Date.now();
    const status = await fetch("/api/desk/session/keep").then(
      (response) => response.status,
      () => null,
    );
    setState(status === 401 ? "over" : "used");
  }, []);

  useEffect(() => {
    const use = () => {
      seen.current = Date.now();
    };
    const look = () => {
      const idle = Date.now() - Math.max(seen.current, told.current);
      if (idle >= minutes * MINUTE) setState("over");
      else if (idle >= (minutes - notice(minutes)) * MINUTE) setState((now) => (now === "over" ? now : "soon"));
      else if (seen.current > told.current && Date.now() - told.current > MINUTE) void stay();
    };
    const events = ["keydown", "pointerdown"] as const;
    for (const event of events) document.addEventListener(event, use, { passive: true });
    const timer = window.setInterval(look, 10_000);
    return () => {
      for (const event of events) document.removeEventListener(event, use);
      window.clearInterval(timer);
    };
  }, [minutes, stay]);

  const close = () => state === "soon" && void stay();
  return (
    <Dialog title={desk.idle.title} open={state !== "used"} onClose={close}>
      <p>{state === "over" ? desk.idle.over : fill(desk.idle.lead, { minutes: notice(minutes) })}</p>
      <div className={styles.actions}>
        {state === "over" ? (
          <a href="/desk/login" target="_blank" rel="noreferrer" onClick={() => setState("used")}>
            {desk.idle.signIn}
          </a>
        ) : (
          <Button kind="primary" onClick={stay}>
            {desk.idle.stay}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs `end` once when we are asked to end (Ctrl-C, `kill`, a closed terminal); whoever asks again waits for the same. */
export function onInterrupt(end: () => Promise<void>): void {
  let asked = false;
  const interrupt = (): void => {
    if (asked) return;
    asked = true;
    void end();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
}

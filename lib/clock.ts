/** What time it is. Everything that depends on the hour asks here, so that tests can play a whole year. */
import { readFileSync } from "node:fs";
import type { Day } from "@/lib/report/body";
import { env } from "./env";

/** The machine's time; where `CLOCK_FILE` names a file, the time that is written in it (2026-01-31T09:00:00+08:00). */
export function now(): Date {
  if (!process.env.CLOCK_FILE) return new Date(); // asked for by every request: too often to read the whole environment
  const { CLOCK_FILE = "" } = env();
  const written = new Date(readFileSync(CLOCK_FILE, "utf8").trim());
  if (Number.isNaN(written.getTime())) throw new Error(`${CLOCK_FILE} holds no time such as 2026-01-31T09:00:00+08:00`);
  return written;
}

const CHINA = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** Days are those of China, wherever the server stands. */
export const dayOf = (time: Date): Day => CHINA.format(time);

export const today = (): Day => dayOf(now());

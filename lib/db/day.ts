/** Days of the calendar as the database keeps them (midnight UTC) and as everyone else does (YYYY-MM-DD). */
import type { Day } from "@/lib/report/body";

export const toDate = (day: Day | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

export const toDay = (date: Date | null): Day | null => date?.toISOString().slice(0, 10) ?? null;

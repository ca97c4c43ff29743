/** Milliseconds until a time of day comes next, such as 02:30; a whole day where it is that minute now. */
export function untilNext(time: string, now: Date): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const next = new Date(now);
  next.setHours(hours, minutes, 0, 0);
  if (next.getTime() <= now.getTime()) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}

/** A moment as the desk writes it, in China: 2026-01-17 09:30. */
export const timeText = (at: Date): string => at.toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(0, 16);

/** The colours of every chart, in their fixed order; app/globals.css says what they are by day, by night and on paper. */
export const PALETTE = {
  granted: "var(--granted)",
  partial: "var(--partial)",
  denied: "var(--denied)",
  unavailable: "var(--unavailable)",
  notProcessed: "var(--not-processed)",
  otherOutcome: "var(--other-outcome)",
  series1: "var(--series-1)",
  series2: "var(--series-2)",
  series3: "var(--series-3)",
  series4: "var(--series-4)",
  series5: "var(--series-5)",
  series6: "var(--series-6)",
  context: "var(--rule)",
  missing: "url(#gap)",
} as const;

export type Colour = keyof typeof PALETTE;

/** The line around an area: of the ground, except around one that is nearly as light. */
export const edgeOf = (colour: Colour): string => (colour === "otherOutcome" ? "var(--other-outcome-line)" : "var(--paper)");

/** Dashes and markers, so that lines differ without their colour. */
export const STROKES: Partial<Record<Colour, { dash: string; marker: "circle" | "square" | "diamond" | "triangle" }>> = {
  series1: { dash: "none", marker: "circle" },
  series2: { dash: "6 3", marker: "square" },
  series3: { dash: "2 3", marker: "diamond" },
  series4: { dash: "8 3 2 3", marker: "triangle" },
  series5: { dash: "10 4", marker: "circle" },
  series6: { dash: "4 2 1 2", marker: "square" },
};

/** Series in the order in which they are given out. */
export const SERIES = ["series1", "series2", "series3", "series4", "series5", "series6"] as const satisfies readonly Colour[];

/** On paper, areas also differ by pattern: lines at an angle and a distance, in the area's own colour. */
export const PATTERNS: Partial<Record<Colour, { angle: number; gap: number }>> = {
  partial: { angle: 45, gap: 5 },
  denied: { angle: 135, gap: 4 },
  unavailable: { angle: 90, gap: 4 },
  notProcessed: { angle: 0, gap: 4 },
  otherOutcome: { angle: 45, gap: 8 },
};

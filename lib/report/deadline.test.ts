import { expect, test } from "vitest";
import { type Deadline, dueDate } from "./deadline";

const DEADLINES: readonly Deadline[] = [
  { year: 2024, kind: "department", legal: "2025-01-31", local: "2025-01-20" },
  { year: 2024, kind: "town", legal: "2025-01-31", local: null },
  { year: 2023, kind: "department", legal: "2024-02-09", local: null },
];

test.each([
  ["department", 2024, { legal: "2025-01-31", local: "2025-01-20", due: "2025-01-20" }],
  ["town", 2024, { legal: "2025-01-31", local: null, due: "2025-01-31" }],
  // The law's day as it was recorded for that year, and the law itself where nothing was.
  ["department", 2023, { legal: "2024-02-09", local: null, due: "2024-02-09" }],
  ["department", 2022, { legal: "2023-01-31", local: null, due: "2023-01-31" }],
  ["government", 2024, { legal: "2025-03-31", local: null, due: "2025-03-31" }],
] as const)("%s on %i", (kind, year, due) => expect(dueDate(kind, year, DEADLINES)).toEqual(due));

import { type Colour, PALETTE, PATTERNS } from "./palette";

/** Fills for what is missing and, on paper, for areas; chart.module.css puts them to use. */
export function Patterns() {
  return (
    <>
      <pattern id="gap" width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={8} height={8} fill="var(--ground)" />
        <line x1={0} y1={0} x2={0} y2={8} stroke="var(--rule)" strokeWidth={1} />
      </pattern>
      {(Object.keys(PATTERNS) as Colour[]).map((colour) => (
        <pattern
          key={colour}
          id={`paper-${colour}`}
          width={PATTERNS[colour]?.gap}
          height={PATTERNS[colour]?.gap}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${PATTERNS[colour]?.angle})`}
        >
          <rect width={PATTERNS[colour]?.gap} height={PATTERNS[colour]?.gap} fill="#fff" />
          <rect width={2} height={PATTERNS[colour]?.gap} fill={PALETTE[colour]} />
        </pattern>
      ))}
    </>
  );
}

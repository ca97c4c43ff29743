/** Who answers for a body now, as one text: a form that was made while others did is stale. */
export const clerksRevision = (ids: readonly string[]): string => ids.join(" ") || "-";

/** The states of a report and who may move it from one to another (状态与流转), declared once. */

/** 待报送, 已报送, 退回修改, 审核通过, 已上线, 已更正, 已撤下. The state is that of a report's newest version. */
export const REPORT_STATES = ["draft", "submitted", "returned", "accepted", "live", "corrected", "withdrawn"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What everyone calls the states. */
export const STATE_NAMES: Record<ReportState | "none", string> = {
  none: "尚无报告",
  draft: "待报送",
  submitted: "已报送",
  returned: "退回修改",
  accepted: "审核通过",
  live: "已上线",
  corrected: "已更正",
  withdrawn: "已撤下",
};

/** Roles as far as reports go; `system` is a command or the made-up area, which answers to whoever runs the machine. */
export const MOVERS = ["clerk", "monitor", "admin", "system"] as const;
export type Mover = (typeof MOVERS)[number];

/** `none`: there is no report yet. */
export type From = ReportState | "none";

/**
 * `note`: it must be said why. `override`: where hard checks fail and nobody has explained them, it must be said why it goes
 * on all the same.
 */
export type Need = "note" | "override";

type Rule = {
  move: string;
  zh: string;
  from: readonly From[];
  /** `display`: live, or corrected where an earlier version had been on display. `same`: it stays in its state. */
  to: ReportState | "display" | "same";
  who: readonly Mover[];
  needs: readonly Need[];
};

/** Whoever brings a new version of what is on display begins anew: the display stays until the new version takes its place. */
const BEGUN_ANEW = ["none", "draft", "returned", "live", "corrected", "withdrawn"] as const;
const SHOWN = ["live", "corrected"] as const;

export const MOVES = [
  { move: "draft", zh: "存为草稿", from: BEGUN_ANEW, to: "draft", who: ["clerk", "monitor", "admin"], needs: [] },
  { move: "submit", zh: "报送", from: BEGUN_ANEW, to: "submitted", who: ["clerk", "admin", "system"], needs: [] },
  { move: "takeBack", zh: "撤回报送", from: ["submitted"], to: "draft", who: ["clerk", "admin"], needs: [] },
  { move: "return", zh: "退回修改", from: ["submitted", "accepted"], to: "returned", who: ["monitor", "admin"], needs: ["note"] },
  { move: "accept", zh: "审核通过", from: ["submitted"], to: "accepted", who: ["monitor", "admin", "system"], needs: [] },
  { move: "show", zh: "上线", from: ["accepted"], to: "display", who: ["monitor", "admin", "system"], needs: ["override"] },
  // Old reports that the body published years ago, brought in many at once: each step at a time would be a thousand clicks.
  {
    move: "bringIn",
    zh: "收录并上线",
    from: [...BEGUN_ANEW, "submitted", "accepted"],
    to: "display",
    who: ["monitor", "admin", "system"],
    needs: ["override"],
  },
  {
    move: "correctDraft",
    zh: "修改",
    from: ["draft", "returned"],
    to: "same",
    who: ["clerk", "monitor", "admin"],
    needs: ["note"],
  },
  {
    move: "correctUnderReview",
    zh: "更正",
    from: ["submitted", "accepted"],
    to: "same",
    who: ["monitor", "admin"],
    needs: ["note"],
  },
  { move: "correctShown", zh: "更正", from: SHOWN, to: "display", who: ["monitor", "admin"], needs: ["note", "override"] },
  { move: "withdraw", zh: "撤下", from: SHOWN, to: "withdrawn", who: ["monitor", "admin"], needs: ["note"] },
  // For good: the bytes and all that was read from them are erased, so that nothing leads back but another document.
  {
    move: "takeDown",
    zh: "撤下并清除原件",
    from: ["draft", "submitted", "returned", "accepted", "live", "corrected", "withdrawn"],
    to: "withdrawn",
    who: ["monitor", "admin"],
    needs: ["note"],
  },
  { move: "reopen", zh: "恢复审核", from: ["withdrawn"], to: "submitted", who: ["monitor", "admin"], needs: ["note"] },
] as const satisfies readonly Rule[];

export type Move = (typeof MOVES)[number]["move"];
export type MoveRule = Rule & { move: Move };

const RULES: readonly MoveRule[] = MOVES;

/** The moves that somebody may make from a state, in the order of the table. */
export const movesFrom = (state: From, mover: Mover): readonly MoveRule[] =>
  RULES.filter(({ from, who }) => from.includes(state) && who.includes(mover));

/** The rule of a move that is allowed; null where the state or the role forbids it. */
export const ruleOf = (move: Move, state: From, mover: Mover): MoveRule | null =>
  movesFrom(state, mover).find((rule) => rule.move === move) ?? null;

/** Where a move leads. `shownBefore`: some version has been on display already. */
export function stateAfter({ to }: MoveRule, state: From, shownBefore: boolean): ReportState {
  if (to === "display") return shownBefore ? "corrected" : "live";
  if (to !== "same") return to;
  if (state === "none") throw new Error("What is not there cannot stay as it is");
  return state;
}

/** The move that changes cells of a report in a state; null where nobody in this role may. */
export const correctionIn = (state: ReportState, mover: Mover): MoveRule | null =>
  movesFrom(state, mover).find(({ move }) => move.startsWith("correct")) ?? null;

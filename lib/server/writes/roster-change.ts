/** A saved change of bodies is taken out of the roster's year again. */
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { raiseRevision } from "@/lib/db/revisions";
import { raiseRosterRevision, revisionOfRoster } from "@/lib/db/rosters";
import { undoChange } from "@/lib/db/undo-change";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";
import { Change, RosterYear } from "./roster";

const Input = RosterYear.extend(Change.omit({ note: true }).shape);

export const undoRosterChange = declareWrite({
  action: "roster.write",
  input: Input,
  place: ({ areaId }) => ({ areaId }),
  revision: (tx: Transaction, { areaId, year }: z.output<typeof Input>) => revisionOfRoster(tx, areaId, year),
  run: async (tx, { input: { areaId, year, ...change } }) => {
    const undone = await undoChange(tx, areaId, year, change);
    if (undone === null) throw new Refusal("missing", "这项变更已经不在了。请刷新页面。");
    await raiseRosterRevision(tx, areaId, year);
    await raiseRevision(tx, areaId);
    return { answer: undone, subject: `roster:${areaId}/${year}`, detail: { did: "undo", year, ...change, ...undone } };
  },
});

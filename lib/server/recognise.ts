/** Whose report on which year a file is, told from what it says and the list of bodies. Nothing is guessed. */
import { type Body, nameOf, type Scope, scopeOf } from "@/lib/report/body";
import type { FormId } from "@/lib/report/form";
import { matchBody, type Roster } from "@/lib/report/match-body";
import type { Report } from "@/lib/report/report";
import {
  bodyAmbiguous,
  bodyDissolved,
  bodyNotListed,
  bodyUnknown,
  noTables,
  type Refusal,
  yearImpossible,
  yearUnknown,
} from "./refusals";

/** `form` is null for a report of the years before the forms. */
export type Recognised = { status: "recognised"; bodyId: string; year: number; scope: Scope; form: FormId | null };

const FIRST_YEAR = 2008;
/** Until then every office drew tables of its own: such reports are kept for their words, without figures. */
const LAST_YEAR_WITHOUT_FORM = 2013;

/** @param thisYear the year that it is in China; some bodies write their report before the year is over. */
export function recognise(report: Report, roster: Roster, thisYear: number): Recognised | Refusal {
  const { form, year } = report;
  if (form === null && (year === null || year > LAST_YEAR_WITHOUT_FORM)) return noTables;
  if (year === null) return yearUnknown;
  if (year < FIRST_YEAR || year > thisYear) return yearImpossible(year);
  const body = recogniseBody(report, roster, year);
  return "id" in body ? { status: "recognised", bodyId: body.id, year, scope: scopeOf(body.kind), form } : body;
}

/** Only the name that the report puts first counts: 区人民政府's report is signed by its office, and copied prose names others. */
function recogniseBody({ body: name, names }: Report, roster: Roster, year: number): Body | Refusal {
  if (name === null) return bodyUnknown;
  const found = matchBody(roster, name, year);
  const [body, other] = found;
  if (!body) return bodyNotListed([...new Set([name, ...names])]);
  if (other)
    return bodyAmbiguous(
      name,
      found.map((one) => `${nameOf(one, "zh", year)} (${one.id})`),
    );
  return body.until !== null && body.until <= `${year}-01-01` ? bodyDissolved(name, body.until, year) : body;
}

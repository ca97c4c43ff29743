/** When the reports of the made-up district were handed in and published. */
import type { Body, Day } from "@/lib/report/body";
import { chanceOf } from "./chance";
import { flawIn } from "./flaws";

const DAY = 86_400_000;
const SHANGHAI = "+08:00";

const plus = (day: Day, days: number): Day => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Saturday and Sunday become the Friday before. */
const onWorkday = (day: Day): Day => plus(day, -Math.max(0, ((new Date(day).getUTCDay() + 6) % 7) - 4));

/** The legal date: everyone by 31 March before 2019, since then all but the district as a whole by 31 January. */
const dueOn = ({ kind }: Body, year: number): Day => `${year + 1}-${year < 2019 || kind === "government" ? "03-31" : "01-31"}`;

export type Schedule = { dueOn: Day; submittedAt: Date; signedOn: Day; publishedOn: Day };

export function scheduleOf(body: Body, year: number): Schedule {
  const chance = chanceOf(body.id, year, "calendar");
  const due = dueOn(body, year);
  const late = flawIn("late", body.id, year)?.days;
  const dated = flawIn("dated", body.id, year);
  const early = chance.between(1, year < 2019 ? 60 : 22);
  const usual = late === undefined ? onWorkday(plus(due, -early)) : plus(due, late);
  const publishedOn = dated?.publishedOn ?? usual;
  const signedOn = dated?.signedOn ?? plus(publishedOn, -chance.between(0, 3));
  const hour = String(chance.between(9, 17)).padStart(2, "0");
  const minute = String(chance.between(0, 59)).padStart(2, "0");
  const [handedIn] = [signedOn, publishedOn].toSorted();
  return { dueOn: due, submittedAt: new Date(`${handedIn}T${hour}:${minute}:00${SHANGHAI}`), signedOn, publishedOn };
}

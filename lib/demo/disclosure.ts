/** Table 2: documents that bind the public, permits, penalties, fees and purchases. */
import type { Chance } from "./chance";
import type { Counts } from "./counts";
import type { Profile } from "./profile";

export const POWERS = ["licensing", "otherServices", "penalty", "coercion", "fees"] as const;
export type Power = (typeof POWERS)[number];

/** What a body hands on to the next year, or to whoever takes over its work. */
export type Holdings = { inForce: number; everPublic: number; items: Record<Power, number> };

export const holdingsOf = ({ normative = 0, ...profile }: Profile): Holdings => ({
  inForce: normative,
  everPublic: Math.round(normative * 1.4),
  items: {
    licensing: profile.licensing?.[0] ?? 0,
    otherServices: profile.otherServices?.[0] ?? 0,
    penalty: profile.penalty?.[0] ?? 0,
    coercion: profile.coercion?.[0] ?? 0,
    fees: profile.fees?.[0] ?? 0,
  },
});

const perPower = (value: (power: Power) => number): Record<Power, number> => ({
  licensing: value("licensing"),
  otherServices: value("otherServices"),
  penalty: value("penalty"),
  coercion: value("coercion"),
  fees: value("fees"),
});

export const joinHoldings = (a: Holdings, b: Holdings): Holdings => ({
  inForce: a.inForce + b.inForce,
  everPublic: a.everPublic + b.everPublic,
  items: perPower((power) => a.items[power] + b.items[power]),
});

/** Large numbers wander by an eighth; small ones happen or do not. */
const around = (chance: Chance, mean: number): number =>
  mean < 30 ? chance.count(mean) : Math.round(mean * (0.875 + chance.fraction() / 4));

/** The year in the words of either form. Amounts of money are in hundredths of 万元, so that sums stay exact. */
export function disclose(chance: Chance, profile: Profile, before: Holdings): { B: Counts; C: Counts; after: Holdings } {
  const issued = chance.count((profile.normative ?? 0) / 8);
  const repealed = Math.min(before.inForce, chance.count(before.inForce / 12));
  const change = perPower((power) =>
    Math.max(-before.items[power], chance.count(before.items[power] / 25) - chance.count(before.items[power] / 40)),
  );
  const decided = perPower((power) => around(chance, profile[power]?.[1] ?? 0));
  const bought = { items: chance.between(1, 9), hundredths: chance.between(900, 62_000) };
  const after: Holdings = {
    inForce: before.inForce + issued - repealed,
    everPublic: before.everPublic + issued,
    items: perPower((power) => before.items[power] + change[power]),
  };
  const year = { issued, repealed, change, decided, bought, before, after };
  return { B: asFormB(year), C: asFormC(year), after };
}

type Year = {
  issued: number;
  repealed: number;
  change: Record<Power, number>;
  decided: Record<Power, number>;
  bought: { items: number; hundredths: number };
  before: Holdings;
  after: Holdings;
};

const asFormB = ({ issued, change, decided, bought, before, after }: Year): Counts => ({
  "disclosure.normative.made": issued,
  "disclosure.normative.disclosed": issued,
  "disclosure.normative.everPublic": after.everPublic,
  "disclosure.licensing.priorItems": before.items.licensing,
  "disclosure.licensing.change": change.licensing,
  "disclosure.licensing.decisions": decided.licensing,
  "disclosure.otherServices.priorItems": before.items.otherServices,
  "disclosure.otherServices.change": change.otherServices,
  "disclosure.otherServices.decisions": decided.otherServices,
  "disclosure.penalty.priorItems": before.items.penalty,
  "disclosure.penalty.change": change.penalty,
  "disclosure.penalty.decisions": decided.penalty,
  "disclosure.coercion.priorItems": before.items.coercion,
  "disclosure.coercion.change": change.coercion,
  "disclosure.coercion.decisions": decided.coercion,
  "disclosure.fees.priorItems": before.items.fees,
  "disclosure.fees.change": change.fees,
  "disclosure.procurement.items": bought.items,
  "disclosure.procurement.amount": bought.hundredths,
});

const asFormC = ({ issued, repealed, decided, after }: Year): Counts => ({
  "disclosure.normative.issued": issued,
  "disclosure.normative.repealed": repealed,
  "disclosure.normative.inForce": after.inForce,
  "disclosure.licensing.decisions": decided.licensing,
  "disclosure.penalty.decisions": decided.penalty,
  "disclosure.coercion.decisions": decided.coercion,
  "disclosure.fees.amount": decided.fees,
});

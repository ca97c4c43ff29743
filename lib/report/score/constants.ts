/** Every constant of the index by its path, as it is printed with a ranking and given by the interface. */
import type { Configuration } from "./configuration";

/** `value` is JSON: numbers and texts as they stand, and lists of numbers whole. */
export type Constant = { name: string; value: string };

export const constantsOf = (configuration: Configuration): readonly Constant[] => flatten(configuration, "");

function flatten(value: unknown, path: string): readonly Constant[] {
  const isPlain =
    typeof value !== "object" || value === null || (Array.isArray(value) && value.every((one) => typeof one !== "object"));
  if (isPlain) return [{ name: path, value: JSON.stringify(value) }];
  return Object.entries(value).flatMap(([name, one]) => flatten(one, path === "" ? name : `${path}.${name}`));
}

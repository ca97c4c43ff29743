/** What is compared, with what is needed to name it, to choose something else and to put it in order. */
import type { Area, Body, Succession } from "@/lib/report/body";
import type { ComparedSeries, Entity } from "./compare";
import type { Variable } from "./variable";

export type Compared = {
  area: Area;
  bodies: readonly Body[];
  /** By body, every way of writing its names, by which it is found. */
  writings: Readonly<Record<string, string>>;
  /** Areas directly below, each to be compared as the sum of its bodies. */
  areas: readonly Area[];
  successions: readonly Succession[];
  /** The first and last year with a report; what may be chosen. */
  span: readonly number[];
  years: readonly number[];
  entities: readonly Entity[];
  variables: readonly Variable[];
  series: readonly ComparedSeries[];
  /** The first variable of every body in the last year, to put them in its order. */
  latest: Readonly<Record<string, number | null>>;
  /** Bodies that were asked for and are none of this area's. */
  unknown: readonly string[];
};

/** The figures of an area's overview and of a body's page, under the names that addresses call them by. */
import type { YearFigureProps } from "@/components/figure/year-figure";
import type { Overview } from "@/lib/report/overview";
import type { FigureContext, FigureData } from "./context";
import { coverageFigure } from "./coverage-figure";
import { disputesFigure } from "./disputes-figure";
import { outcomesFigure } from "./outcomes-figure";
import { requestsFigure } from "./requests-figure";
import { volumesFigure } from "./volumes-figure";

const FIGURES = { outcomes: outcomesFigure, requests: requestsFigure, disputes: disputesFigure, volumes: volumesFigure };
type Name = keyof typeof FIGURES;

const isName = (name: string): name is Name => name in FIGURES;

export const bodyFigure = (name: string, data: FigureData, context: FigureContext): YearFigureProps | null =>
  isName(name) ? FIGURES[name](data, context) : null;

export const areaFigure = (name: string, overview: Overview, context: FigureContext): YearFigureProps | null =>
  name === "coverage" ? coverageFigure(overview, context) : bodyFigure(name, overview, context);

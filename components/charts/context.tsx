import { DefaultZIndexes, ZIndexLayer } from "recharts";
import { contextPath } from "./draw/years";
import type { Frame } from "./frame";
import { PALETTE } from "./palette";
import type { ChartPart } from "./shape";

/**
 * Grey lines behind the others, all in one path: each line of Recharts' own listens to the pointer and costs milliseconds,
 * which a hundred of them make into seconds, and none of these is ever pointed at. They carry no points.
 */
export function drawContext(frame: Frame, parts: readonly ChartPart[]) {
  if (parts.length === 0) return [];
  return [
    <ZIndexLayer key="context" zIndex={DefaultZIndexes.line - 1}>
      <path data-lines={parts.length} d={contextPath(frame, parts)} fill="none" stroke={PALETTE.context} strokeLinecap="round" />
    </ZIndexLayer>,
  ];
}

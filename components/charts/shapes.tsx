import type { Shape } from "./draw/shape";
import { writtenOf } from "./draw/svg";

/** Shapes on a page, as one piece: React would take over a thousand marks one by one, and none of them has a script. */
export const Shapes = ({ shapes }: { shapes: readonly Shape[] }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text and attribute in it has been escaped
  <g dangerouslySetInnerHTML={{ __html: writtenOf(shapes) }} />
);

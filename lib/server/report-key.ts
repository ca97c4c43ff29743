/** Which report an address or a form means. */
import { listBodies } from "@/lib/db/bodies";
import type { ReportKey } from "@/lib/db/reports";
import { type Body, scopeOf } from "@/lib/report/body";

/** The body of an area under its short name; null where there is none. */
export const findBody = async (areaId: string, bodyId: string): Promise<Body | null> =>
  (await listBodies(areaId)).find(({ id }) => id === bodyId) ?? null;

export const reportKey = ({ id, kind }: Body, year: number): ReportKey => ({ bodyId: id, year, scope: scopeOf(kind) });

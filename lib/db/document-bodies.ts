/** Whose reports a document has become. */
import { db } from "./client";

export async function listBodiesOf(areaId: string, documentHash: string): Promise<string[]> {
  const rows = await db().reportVersion.findMany({
    where: { areaId, documentHash },
    distinct: ["bodyId"],
    select: { bodyId: true },
  });
  return rows.map(({ bodyId }) => bodyId);
}

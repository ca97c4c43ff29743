/** What is a person here for: roles by area, bodies by name? */
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { nameOf } from "@/lib/report/body";
import { type Grant, ROLES, type Role } from "./permissions";

export type Duties = { area: string; roles: readonly Role[]; bodies: readonly { id: string; name: string }[] };

export async function readDuties({ grants }: { grants: readonly Grant[] }): Promise<Duties[]> {
  const areas = [...new Set(grants.map(({ areaId }) => areaId))].sort();
  return Promise.all(
    areas.map(async (areaId) => {
      const here = grants.filter((grant) => grant.areaId === areaId);
      const [area, bodies] = await Promise.all([readArea(areaId), listBodies(areaId)]);
      const own = here.flatMap((grant) => (grant.role === "clerk" ? [grant.bodyId] : []));
      return {
        area: area?.name ?? areaId,
        roles: ROLES.filter((role) => here.some((grant) => grant.role === role)),
        bodies: bodies.filter(({ id }) => own.includes(id)).map((body) => ({ id: body.id, name: nameOf(body, "zh") })),
      };
    }),
  );
}

/** Who is it, and what may they do? */
import { readArea } from "@/lib/db/areas";
import { type Person, readPerson } from "@/lib/db/people";
import { dropSession, touchSession } from "@/lib/db/sessions";
import { env } from "@/lib/env";
import { auth } from "./auth";
import { type Grant, needsSecondFactor, type Pending } from "./permissions";

/** Somebody who has signed in. */
export type Viewer = {
  personId: string;
  sessionId: string;
  /** The area that keeps the account. */
  areaId: string;
  username: string;
  name: string;
  grants: readonly Grant[];
  pending: Pending;
};

export const grantsOf = ({ roles, bodies }: Pick<Person, "roles" | "bodies">): Grant[] => [
  ...roles.map(({ areaId, role }): Grant => ({ areaId, role })),
  ...bodies.map(({ areaId, bodyId }): Grant => ({ areaId, role: "clerk", bodyId })),
];

/** In a made-up area nobody needs a second factor, whatever their role: its passwords are public anyway. */
async function pendingOf(person: Person, grants: readonly Grant[]): Promise<Pending> {
  if (person.secondFactor || env().SECOND_FACTOR === "optional" || !needsSecondFactor(grants)) return null;
  const area = await readArea(person.areaId);
  return area?.demo ? null : "secondFactor";
}

export const idleSince = (): Date => new Date(Date.now() - env().SESSION_IDLE_MINUTES * 60_000);

/** The cookies that a request brought; nothing else of it is needed. */
type WithCookies = Pick<Headers, "get">;

/** Null where nobody is signed in, the session was ended or slept too long, or the account is barred. */
export async function readViewer(headers: WithCookies): Promise<Viewer | null> {
  const cookie = headers.get("cookie");
  if (!cookie?.includes("gongkai.session_token=")) return null;
  const found = await auth().api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
  if (!found) return null;
  if (found.session.updatedAt < idleSince()) {
    await dropSession(found.session.id);
    return null;
  }
  const person = await readPerson(found.user.id);
  if (!person || person.barred) return null;
  await touchSession(found.session.id);
  const grants = grantsOf(person);
  const { id: personId, areaId, username, name } = person;
  return { personId, sessionId: found.session.id, areaId, username, name, grants, pending: await pendingOf(person, grants) };
}

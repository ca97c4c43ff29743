/**
 * Who may do what: the one table of roles and actions. Every decision of the server is made by `mayDo`, and the test beside
 * this file compares every cell.
 */

/** The administrators of an area are three roles (三员) that one person or three may hold; then the office and the clerks. */
export const ROLES = ["system", "security", "audit", "monitor", "clerk"] as const;
export type Role = (typeof ROLES)[number];

/** Where a role may do it: in its whole area, or for the bodies that the person is clerk of. */
export type Reach = "area" | "bodies";

type Row = Readonly<Partial<Record<Role, Reach>>>;

const EVERYONE = { system: "area", security: "area", audit: "area", monitor: "area", clerk: "area" } as const;
const OFFICE_AND_CLERK = { monitor: "area", clerk: "bodies" } as const;
const HANDLERS = { system: "area", monitor: "area", clerk: "bodies" } as const;

export const PERMISSIONS = {
  /** One's own password, codes, sessions. */
  "account.own": EVERYONE,
  "people.read": { system: "area", security: "area" },
  /** Accounts made, renamed, barred. */
  "people.write": { system: "area" },
  /** Roles granted, slips printed, sessions ended, lock-outs lifted. */
  "people.secure": { security: "area" },
  /** 人员交接: a body goes from one clerk to the next. */
  "body.handOver": { security: "area" },
  "audit.read": { audit: "area" },
  /** At the site itself (SITE_AREA): areas, each with its first administrator. */
  "area.create": { system: "area" },
  /** Settings of the area that are nobody's report. */
  "area.configure": { system: "area" },

  "roster.read": HANDLERS,
  "roster.write": { system: "area", monitor: "area" },
  "deadline.write": { system: "area", monitor: "area" },

  /** What is not public yet: drafts, readings, findings. */
  "report.read": HANDLERS,
  "report.upload": HANDLERS,
  "report.fill": { clerk: "bodies" },
  "report.submit": { clerk: "bodies" },
  "report.correct": OFFICE_AND_CLERK,
  "report.return": { monitor: "area" },
  "report.accept": { monitor: "area" },
  "report.publish": { monitor: "area" },
  /** Going live with open hard failures. */
  "report.override": { monitor: "area" },
  "report.withdraw": { monitor: "area" },
  /** 撤下: bytes and text erased from all versions. */
  "report.takeDown": { monitor: "area" },
  "original.read": HANDLERS,
  "original.release": { monitor: "area" },

  "finding.judge": { monitor: "area" },
  "reply.write": { clerk: "bodies" },
  "reply.moderate": { monitor: "area" },
  "problem.moderate": { monitor: "area" },
  "notice.issue": { monitor: "area" },
  "notice.answer": { clerk: "bodies" },
  "monitor.read": { monitor: "area" },
  /** 公布核查: pages of the bodies' own websites brought or fetched. */
  "publication.check": { monitor: "area" },
  /** 全区汇总: the office drafts the area's own report and hands it in. */
  "aggregate.draft": { monitor: "area" },
  "ranking.publish": { monitor: "area" },
  "precheck.run": EVERYONE,
} as const satisfies Record<string, Row>;

/** What somebody who has not signed in may try; limits in number, not in role. */
export const OPEN_ACTIONS = ["session.open", "slip.use", "problem.report", "precheck.open"] as const;

export type Action = keyof typeof PERMISSIONS;
export type OpenAction = (typeof OPEN_ACTIONS)[number];

/** A role in an area; a clerk's names the bodies. */
export type Grant = { areaId: string; role: Exclude<Role, "clerk"> } | { areaId: string; role: "clerk"; bodyId: string };

/** What an action is about. Without a body it is about the area. */
export type Place = { areaId: string; bodyId?: string | undefined };

/** What a person still has to do before anything else: choose a second factor. */
export type Pending = "secondFactor" | null;

export type Holder = { grants: readonly Grant[]; pending: Pending };

const reaches = (grant: Grant, reach: Reach, place: Place): boolean =>
  grant.areaId === place.areaId && (reach === "area" || (grant.role === "clerk" && grant.bodyId === place.bodyId));

/** True where one of the person's roles may do the action at the place. */
export function mayDo({ grants, pending }: Holder, action: Action, place: Place): boolean {
  if (pending !== null && action !== "account.own") return false;
  const row: Row = PERMISSIONS[action];
  return grants.some((grant) => {
    const reach = row[grant.role];
    return reach !== undefined && reaches(grant, reach, place);
  });
}

/** The areas in which a person may do an action, for all bodies or for some. */
export const areasFor = ({ grants, pending }: Holder, action: Action): string[] => {
  const row: Row = PERMISSIONS[action];
  const found = pending !== null && action !== "account.own" ? [] : grants.filter(({ role }) => row[role] !== undefined);
  return [...new Set(found.map(({ areaId }) => areaId))].sort();
};

/** The bodies of an area for which a person may do an action: all of them, or the list. */
export function bodiesFor(holder: Holder, action: Action, areaId: string): "all" | readonly string[] {
  if (mayDo(holder, action, { areaId })) return "all";
  return holder.grants
    .flatMap((grant) => (grant.areaId === areaId && grant.role === "clerk" ? [grant.bodyId] : []))
    .filter((bodyId) => mayDo(holder, action, { areaId, bodyId }));
}

/** The second factor is required of all who are more than clerks (三员与督查). */
export const needsSecondFactor = (grants: readonly Grant[]): boolean => grants.some(({ role }) => role !== "clerk");

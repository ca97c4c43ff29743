/** What is there for a person to know? */
import { countUnread, listMessages, type MessageKind, readSubscription, type Subscription } from "@/lib/db/messages";
import { env } from "@/lib/env";
import type { Viewer } from "./session";

export type InboxLine = {
  area: string;
  key: string;
  kind: MessageKind;
  title: string;
  text: string;
  href: string;
  at: string;
  isRead: boolean;
};

export type Inbox = {
  lines: readonly InboxLine[];
  unread: number;
  subscription: Subscription;
  /** This site can send e-mail. */
  canMail: boolean;
};

/** The areas in which a person holds anything. */
export const areasOf = ({ grants, areaId }: Pick<Viewer, "grants" | "areaId">): readonly string[] => [
  ...new Set([areaId, ...grants.map((grant) => grant.areaId)]),
];

const USUAL = 100;

export async function readInbox(viewer: Viewer, limit = USUAL): Promise<Inbox> {
  const areas = areasOf(viewer);
  const subscription = await readSubscription(viewer.areaId, viewer.personId);
  const canMail = env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;
  if (!subscription.inbox) return { lines: [], unread: 0, subscription, canMail };
  const [messages, unread] = await Promise.all([
    listMessages(areas, viewer.personId, limit),
    countUnread(areas, viewer.personId),
  ]);
  const lines = messages.map(({ areaId, at, readAt, ...message }) => ({
    ...message,
    area: areaId,
    at: at.toISOString(),
    isRead: readAt !== null,
  }));
  return { lines, unread, subscription, canMail };
}

/** How to reach the office: address, postcode, lines and mailbox, as the report prints them behind their labels. */
import { isProse, type Passage, placeIn } from "./prose";
import type { Report } from "./report";

type Contact = Report["contacts"][number];

const END = "[^，,。；;、()（）\\s<>]";
const LABELS: Record<Contact["kind"], RegExp> = {
  address: new RegExp(`(?:通信|通讯|联系|办公|单位)?地址\\s{0,3}[:：]\\s{0,3}(${END}{2,60})`, "g"),
  postcode: /(?:邮编|邮政编码)\s{0,3}[:：]?\s{0,3}(\d{6})(?!\d)/g,
  phone:
    /电话(?:号码)?\s{0,3}[:：]?\s{0,3}((?:\(?0\d{2,3}\)?\s{0,2}[-—]?\s{0,2})?\d{7,8}(?!\d)(?:\s{0,2}[-—转]\s{0,2}\d{1,5})?)/g,
  fax: /传真\s{0,3}[:：]?\s{0,3}((?:\(?0\d{2,3}\)?\s{0,2}[-—]?\s{0,2})?\d{7,8})(?!\d)/g,
  email: /([A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][\w-]{0,63}(?:\.[\w-]{1,63}){1,4})/g,
  website: /(https?:\/\/[\w.:/?=&%#~+-]{4,200}|(?<![\w@./])www\.[\w.:/?=&%#~+-]{4,200})/g,
};

/** An office has a few; a page with more is a directory. */
const MOST = 100;

/** Contacts in the order in which they stand. A mobile number is no office line and is left out. */
export function contactsOf(passages: readonly Passage[]): readonly Contact[] {
  const contacts = new Map<string, Contact>();
  for (const passage of passages) {
    if (!isProse(passage) || contacts.size >= MOST) continue;
    for (const contact of contactsIn(passage)) {
      const name = `${contact.kind} ${contact.value}`;
      if (!contacts.has(name)) contacts.set(name, contact);
    }
  }
  return [...contacts.values()];
}

function contactsIn(passage: Passage): readonly Contact[] {
  if (!/[@电话址编真]|www|http/.test(passage.folded)) return [];
  const found = Object.entries(LABELS).flatMap(([kind, pattern]) =>
    [...passage.folded.matchAll(pattern)].map((match) => {
      const index = match.index + match[0].lastIndexOf(match[1] ?? "");
      const value = (match[1] ?? "").trim();
      // The keys of the list are the kinds.
      return { index, contact: { kind: kind as Contact["kind"], value, place: placeIn(passage, index) } };
    }),
  );
  return [...found].sort((a, b) => a.index - b.index).map(({ contact }) => contact);
}

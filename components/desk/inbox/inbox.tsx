"use client";

import { useRouter } from "next/navigation";
import { Checkbox, Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { WriteButton } from "@/components/desk/write-button";
import { formatNumber } from "@/lib/format";
import { fill } from "@/lib/words/fill";
import { inbox as words } from "@/lib/words/zh/inbox";
import styles from "./inbox.module.css";
import { type InboxLine, InboxLines } from "./inbox-lines";

type InboxProps = {
  lines: readonly InboxLine[];
  unread: number;
  subscription: { inbox: boolean; mail: boolean; address: string };
  canMail: boolean;
};

/** Everything that a person was told, and how they want to be told. */
export function Inbox({ lines, unread, subscription, canMail }: InboxProps) {
  const router = useRouter();
  const { inbox, mail, address } = subscription;
  return (
    <div className={styles.page}>
      <header>
        <h1>{words.title}</h1>
        <p role="status">{unread > 0 ? fill(words.unread, { n: formatNumber(unread) }) : inbox ? words.allRead : words.off}</p>
        {unread > 0 && (
          <WriteButton path="/api/desk/inbox/read" input={{}} done="" onDone={() => router.refresh()}>
            {words.markAll}
          </WriteButton>
        )}
      </header>
      {inbox && (lines.length === 0 ? <p>{words.empty}</p> : <InboxLines lines={lines} />)}
      <section aria-labelledby="settings">
        <h2 id="settings">{words.settings}</h2>
        <Form path="/api/desk/inbox/settings" submit={words.save} done={words.saved}>
          <Checkbox label={words.inbox} name="inbox" defaultChecked={inbox} />
          <Checkbox label={words.mail} name="mail" defaultChecked={mail} />
          <Field
            label={words.address}
            name="address"
            type="email"
            defaultValue={address}
            hint={canMail ? words.addressHint : words.noMail}
            optional
          />
        </Form>
      </section>
    </div>
  );
}

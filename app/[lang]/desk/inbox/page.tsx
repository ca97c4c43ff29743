import { requireViewer } from "@/app/[lang]/desk/viewer";
import { Inbox } from "@/components/desk/inbox/inbox";
import { readInbox } from "@/lib/server/read-inbox";
import { inbox } from "@/lib/words/zh/inbox";

export const metadata = { title: inbox.title };

export default async function Page() {
  const viewer = await requireViewer("/desk/inbox");
  return <Inbox {...(await readInbox(viewer))} />;
}

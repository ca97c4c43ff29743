import { requireViewer } from "@/app/[lang]/desk/viewer";
import { Account } from "@/components/desk/account";
import { passwordHint } from "@/lib/server/password";
import { readAccount } from "@/lib/server/read-people";
import { people } from "@/lib/words/zh/people";

export const metadata = { title: people.account.title };

export default async function Page() {
  const viewer = await requireViewer("/desk/account");
  return <Account {...(await readAccount(viewer))} hint={passwordHint()} />;
}

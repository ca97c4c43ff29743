import { SlipForm } from "@/components/desk/slip";
import { passwordHint } from "@/lib/server/password";
import { people } from "@/lib/words/zh/people";

export const metadata = { title: people.slip.title };

export default function Page() {
  return <SlipForm hint={passwordHint()} />;
}

import { redirect } from "next/navigation";
import { currentViewer } from "@/app/[lang]/desk/viewer";
import { Login } from "@/components/desk/login";
import { DeskLoginView } from "@/lib/params";
import { demoAccounts } from "@/lib/server/demo-accounts";
import { desk } from "@/lib/words/zh/desk";

export const metadata = { title: desk.login.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/login">) {
  const { to } = DeskLoginView.parse(await searchParams);
  if (await currentViewer()) redirect(to);
  return <Login to={to} demo={await demoAccounts()} />;
}

import type { Metadata } from "next";
import { Frame } from "@/app/[lang]/desk/frame";
import { desk } from "@/lib/words/zh/desk";

export const metadata: Metadata = { title: { default: desk.name, template: `%s · ${desk.name}` }, robots: { index: false } };

export default async function Layout({ params, children }: LayoutProps<"/[lang]/desk">) {
  const { lang } = await params;
  return (
    <Frame lang={lang} to="/desk">
      {children}
    </Frame>
  );
}

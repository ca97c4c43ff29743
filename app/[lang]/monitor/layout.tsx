import type { Metadata } from "next";
import { Frame } from "@/app/[lang]/desk/frame";
import { desk } from "@/lib/words/zh/desk";

export const metadata: Metadata = {
  title: { default: desk.monitorName, template: `%s · ${desk.monitorName}` },
  robots: { index: false },
};

export default async function Layout({ params, children }: LayoutProps<"/[lang]/monitor">) {
  const { lang } = await params;
  return (
    <Frame lang={lang} to="/monitor">
      {children}
    </Frame>
  );
}

import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Patterns } from "@/components/charts/patterns";
import { Footer, type FooterSlots } from "@/components/site/footer";
import { SoftLinks } from "@/components/site/soft-links";
import { UnfoldOnPaper } from "@/components/site/unfold";
import { env } from "@/lib/env";
import { SiteView } from "@/lib/params";
import { wordsIn } from "@/lib/words/words";
import "@/app/globals.css";
import { readAddress } from "./address";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The large plain view is kept in a cookie, and can be asked for in an address. */
const PLAIN_VIEW = `if(/(?:^|; )plain=1/.test(document.cookie)||/[?&]plain=1(?:&|$)/.test(location.search))document.documentElement.dataset.plain=""`;

/** Without a script nothing can be drawn: the tables are there instead. */
const WITHOUT_SCRIPT = `[data-panel="chart"],[data-panel="tabs"],[data-panel="script"],[data-panel="finder"]{display:none!important}[data-panel="table"],[data-panel="source"],[data-panel="drawn"]{display:block!important;position:relative!important;top:0!important;visibility:visible!important;content-visibility:visible!important}`;

function footerSlots(): FooterSlots {
  const {
    SITE_ORGANISER,
    SITE_UNDERTAKER,
    SITE_CODE,
    SITE_RECORD,
    SITE_POLICE_RECORD,
    SITE_REPORT_ERROR_URL,
    STAFF_PORT,
    STAFF_URL,
  } = env();
  return {
    organiser: SITE_ORGANISER,
    undertaker: SITE_UNDERTAKER,
    siteCode: SITE_CODE,
    record: SITE_RECORD,
    policeRecord: SITE_POLICE_RECORD,
    reportErrorUrl: SITE_REPORT_ERROR_URL,
    // With an address of its own the desk does not answer at this one.
    desk: STAFF_PORT === undefined ? "/desk" : STAFF_URL,
  };
}

export async function generateMetadata({ params }: LayoutProps<"/[lang]">): Promise<Metadata> {
  const { lang } = await readAddress(SiteView, { params });
  const words = wordsIn(lang).site;
  return {
    title: { default: `${words.subtitle} · ${words.name}`, template: `%s · ${words.name}` },
    description: words.description,
  };
}

export default async function Layout({ params, children }: LayoutProps<"/[lang]">): Promise<ReactNode> {
  await connection();
  const { lang } = await readAddress(SiteView, { params });
  const words = wordsIn(lang);
  return (
    // The script below marks the page before it is drawn, where its reader asked for the large view.
    <html lang={lang === "zh" ? "zh-CN" : "en"} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which has to run before anything is drawn */}
        <script dangerouslySetInnerHTML={{ __html: PLAIN_VIEW }} />
        <noscript>
          <style>{WITHOUT_SCRIPT}</style>
        </noscript>
      </head>
      <body>
        <a className="skip" href="#content">
          {words.site.skip}
        </a>
        {children}
        <Footer language={lang} slots={footerSlots()} />
        <SoftLinks />
        <UnfoldOnPaper />
        <svg width="0" height="0" aria-hidden="true" className="patterns">
          <Patterns />
        </svg>
      </body>
    </html>
  );
}

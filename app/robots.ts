import type { MetadataRoute } from "next";
import { siteAddress } from "./[lang]/site-address";

/** Everything public may be found; views of a comparison are without number, and the office is nobody's business. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const disallow = [
    "/desk",
    "/monitor",
    "/login",
    "/check",
    "/en/desk",
    "/en/monitor",
    "/en/login",
    "/en/check",
    "/*/compare?",
    "/*/search?",
    "/api/",
  ];
  return { rules: { userAgent: "*", allow: "/", disallow }, sitemap: `${await siteAddress()}/sitemap.xml` };
}

import { redirect } from "next/navigation";
import { siteAddress } from "@/app/[lang]/desk/site";
import { requireViewer } from "@/app/[lang]/desk/viewer";
import { Areas } from "@/components/desk/areas";
import { mayDo } from "@/lib/server/permissions";
import { listAllAreas } from "@/lib/server/read-areas";
import { SITE_AREA } from "@/lib/server/site-area";
import { desk } from "@/lib/words/zh/desk";

export const metadata = { title: desk.areas.title };

export default async function Page() {
  const viewer = await requireViewer("/desk/areas");
  if (!mayDo(viewer, "area.create", { areaId: SITE_AREA.id })) redirect(viewer.pending ? "/desk" : "/desk/denied");
  return <Areas areas={await listAllAreas()} site={await siteAddress()} />;
}

/** The site itself: its administrators make the areas. Nothing is on display of it, and lists of areas leave it out. */
import { type Area, SITE_AREA_ID } from "@/lib/report/body";

export const SITE_AREA: Omit<Area, "revision"> = {
  id: SITE_AREA_ID,
  name: "本站",
  nameEn: "This site",
  level: "country",
  parentId: null,
  demo: false,
};

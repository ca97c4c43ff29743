/** The settings of an area, and who lets everybody check a draft. */
import { type AreaSettings, listOpenPrechecks, readSettings } from "@/lib/db/areas";

export const readAreaSettings = (areaId: string): Promise<AreaSettings | null> => readSettings(areaId);

/** Areas in which a draft may be checked without an account. */
export const readOpenAreas = (): Promise<{ id: string; name: string; nameEn: string }[]> => listOpenPrechecks();

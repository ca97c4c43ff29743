/** Settings of an area that are nobody's report. */
import { z } from "zod";
import { readSettings, saveSettings } from "@/lib/db/areas";
import { declareWrite } from "@/lib/server/write";

export const setSettings = declareWrite({
  action: "area.configure",
  input: z.object({ areaId: z.string().min(1).max(12), openPrecheck: z.boolean() }),
  place: ({ areaId }) => ({ areaId }),
  revision: async (tx, { areaId }) => {
    const settings = await readSettings(areaId, tx);
    return settings && String(settings.openPrecheck);
  },
  run: async (tx, { input: { areaId, openPrecheck } }) => {
    await saveSettings(tx, areaId, { openPrecheck });
    return { subject: `area:${areaId}`, detail: { openPrecheck } };
  },
});

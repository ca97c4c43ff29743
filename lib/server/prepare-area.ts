/** The area into which a command brings files: one that is there, or a new one under the name that is given. */
import { pinyin } from "pinyin-pro";
import { z } from "zod";
import { createArea, readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import type { AreaLevel } from "@/lib/report/body";

const ENGLISH: readonly [RegExp, string][] = [
  [/省$/, " Province"],
  [/[市州盟]$/, " City"],
  [/[区旗]$/, " District"],
  [/县$/, " County"],
];

/** 洛江区 → Luojiang District. */
export function englishName(name: string): string {
  const [ending, word] = ENGLISH.find(([pattern]) => pattern.test(name)) ?? [/$/, ""];
  const letters = pinyin(name.replace(ending, ""), { toneType: "none", type: "array" }).join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1) + word;
}

const LENGTHS: Record<number, AreaLevel> = { 2: "province", 4: "city", 6: "county" };

const NewArea = z.object({
  id: z.string().regex(/^\d{2}(\d{2}){0,2}$/, "is a code of GB/T 2260, such as 350504 (county), 3505 (city) or 35 (province)"),
  name: z.string().trim().min(2).max(40),
  nameEn: z.string().trim().min(2).max(80).optional(),
  level: z.enum(["province", "city", "county"]).optional(),
});

/** Throws, in words for the terminal, where the area is not there and cannot be made from what is given. */
export async function prepareArea(given: {
  id: string;
  name?: string | undefined;
  nameEn?: string | undefined;
  level?: string | undefined;
}) {
  if (!(await readArea(given.id))) {
    if (given.name === undefined) throw new Error(`There is no area ${given.id} yet. Name it: --name 洛江区 --level county`);
    const read = NewArea.safeParse(given);
    if (!read.success) throw new Error(read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
    const { id, name, nameEn = englishName(name), level = LENGTHS[id.length] ?? "county" } = read.data;
    const parentId = id.length > 2 && (await readArea(id.slice(0, -2))) ? id.slice(0, -2) : null;
    await createArea({ id, name, nameEn, level, parentId, demo: false });
  }
  return { hasBodies: (await listBodies(given.id)).length > 0 };
}

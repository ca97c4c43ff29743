/** One's own inbox: what has been read, and how one wants to be told. */
import { z } from "zod";
import { markRead, readSubscription, saveSubscription } from "@/lib/db/messages";
import { areasOf } from "@/lib/server/read-inbox";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";

export const readMessages = declareWrite({
  action: "account.own",
  /** All where none is named. */
  input: z.object({ keys: z.array(z.string().min(1).max(200)).max(500).optional() }),
  place: () => "own",
  revision: "none",
  run: async (tx, { input: { keys }, by }) => {
    await markRead(tx, areasOf(by), by.personId, keys);
    return { subject: `inbox:${by.username}`, detail: { read: keys ?? "all" } };
  },
});

const Wanted = z.object({
  inbox: z.boolean(),
  mail: z.boolean(),
  address: z.union([z.literal(""), z.email("请填写邮箱地址，例如 zhang@example.gov.cn。").max(200)]),
});

export const setSubscription = declareWrite({
  action: "account.own",
  input: Wanted,
  place: () => "own",
  revision: "none",
  run: async (tx, { input, by }) => {
    if (input.mail && input.address === "")
      throw new Refusal("invalid", "设置没有保存。", { fields: { address: "要收邮件，请填写邮箱地址。" } });
    const before = await readSubscription(by.areaId, by.personId, tx);
    await saveSubscription(tx, areasOf(by), by.personId, input);
    const { inbox, mail } = input;
    return {
      subject: `inbox:${by.username}`,
      detail: { inbox, mail, address: input.address !== before.address ? "changed" : "same" },
    };
  },
});

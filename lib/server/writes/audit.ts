/** Taking the log out and proving it are actions of their own, and stand in it. */
import { z } from "zod";
import { exportAudit, verifyArea } from "@/lib/server/audit";
import { declareWrite } from "@/lib/server/write";

const Input = z.object({ areaId: z.string().min(1).max(12) });

export const exportLog = declareWrite({
  action: "audit.read",
  input: Input,
  place: ({ areaId }) => ({ areaId }),
  revision: "none",
  prepare: ({ input }) => exportAudit(input.areaId),
  run: async (_, { input, prepared }) => ({
    answer: { csv: prepared },
    subject: `area:${input.areaId}`,
    detail: { did: "export" },
  }),
});

export const verifyLog = declareWrite({
  action: "audit.read",
  input: Input,
  place: ({ areaId }) => ({ areaId }),
  revision: "none",
  prepare: ({ input }) => verifyArea(input.areaId),
  run: async (_, { input, prepared: { entries, broken, head } }) => ({
    answer: { entries, broken, head },
    subject: `area:${input.areaId}`,
    detail: { did: "verify", entries, broken, head },
  }),
});

/** Where the library of accounts keeps people, sessions and codes. */
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "./client";

export const authStore = () => prismaAdapter(db(), { provider: "postgresql" });

/** The models under the library's names for them. */
export const AUTH_MODELS = {
  user: "person",
  session: "session",
  account: "credential",
  verification: "challenge",
  twoFactor: "secondFactor",
} as const;

/**
 * The library of accounts (better-auth) as it is used here: passwords by scrypt, sessions in the database under a signed
 * cookie, codes (TOTP). It answers no address of its own: every change goes through lib/server/write.ts.
 */
import { betterAuth } from "better-auth";
import { twoFactor, username } from "better-auth/plugins";
import { AUTH_MODELS, authStore } from "@/lib/db/auth-store";
import { env } from "@/lib/env";
import { authSecret } from "./secret";

/** What an account may be called: letters, digits, “.”, “_” and “-”. */
export const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/i;

const HOUR = 3_600;

/** How long a right password waits for its code. */
const CODE_SECONDS = 300;

function makeAuth() {
  const { SITE_URL, STAFF_URL, PORT, SESSION_HOURS } = env();
  const baseURL = STAFF_URL ?? SITE_URL ?? `http://localhost:${PORT}`;
  const { user, session, account, verification, twoFactor: secondFactor } = AUTH_MODELS;
  return betterAuth({
    appName: "公开",
    baseURL,
    secret: authSecret(),
    database: authStore(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: { modelName: user },
    account: { modelName: account },
    verification: { modelName: verification },
    session: { modelName: session, expiresIn: SESSION_HOURS * HOUR, disableSessionRefresh: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 256 },
    advanced: {
      cookiePrefix: "gongkai",
      useSecureCookies: baseURL.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: (name) => USERNAME.test(name) }),
      twoFactor({
        issuer: "公开",
        twoFactorCookieMaxAge: CODE_SECONDS,
        schema: { twoFactor: { modelName: secondFactor } },
      }),
    ],
  });
}

type Auth = ReturnType<typeof makeAuth>;

const shared: typeof globalThis & { gongkaiAuth?: Auth } = globalThis;

/** Made with the first question, since it reads the environment and the secret. */
export function auth(): Auth {
  shared.gongkaiAuth ??= makeAuth();
  return shared.gongkaiAuth;
}

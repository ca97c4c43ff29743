/** What the environment may set, in one place. An empty value counts as none. */
import { resolve } from "node:path";
import { z } from "zod";

const PostgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "must look like postgresql://user:password@host:5432/database");

const Environment = z.object({
  /** The database; without it the commands start an embedded one in `DATA_DIR`. */
  DATABASE_URL: PostgresUrl.optional(),
  /** A server on which the tests may make and drop databases of their own, in place of an embedded one. */
  TEST_DATABASE_URL: PostgresUrl.optional(),
  /** Everything that is kept on this machine: the embedded database, the originals, logs. */
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  /** For tests: a file with the time that it is to be, read each time. */
  CLOCK_FILE: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** The address to serve on; without it all of this machine's. */
  HOST: z.string().optional(),
  /** The address under which people reach the site, such as https://gongkai.example.gov.cn; with https cookies are Secure. */
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The same of the desk, where it has an address of its own. */
  STAFF_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** What signs cookies and seals codes; without it one is made in `DATA_DIR`. Several servers of a site need the same. */
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** How many proxies stand before the server, whose X-Forwarded-For tells the visitor's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** Minutes without a sign of life after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(30),
  /** Hours after which a session ends in any case. */
  SESSION_HOURS: z.coerce.number().int().min(1).default(12),
  PASSWORD_LENGTH: z.coerce.number().int().min(8).max(64).default(10),
  /** How many of small letters, capitals, digits and signs a password must have. */
  PASSWORD_KINDS: z.coerce.number().int().min(1).max(4).default(3),
  /** Whether administrators and the office need codes of their telephone (TOTP) to sign in; in a made-up area nobody does. */
  SECOND_FACTOR: z.enum(["required", "optional"]).default("required"),
  /** Whether one person may hold several of the three administrators' roles (三员). */
  ADMINISTRATORS: z.enum(["together", "separate"]).default("together"),
  /** Desk and monitor on a port of their own, and on it alone: the public one then answers them with 404. */
  STAFF_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  STAFF_HOST: z.string().optional(),
  /** Where `npm start` puts a backup each day, at which time of this machine, and how many stay; without it it makes none. */
  BACKUP_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  BACKUP_AT: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "must be a time of day such as 02:30")
    .default("02:30"),
  BACKUP_KEEP: z.coerce.number().int().min(1).default(14),
  /** Memory for rendered pages, in megabytes. */
  CACHE_MB: z.coerce.number().min(0).default(128),
  /** The build that is served; the start chooses it. */
  BUILD_DIR: z.string().optional(),
  /** Hosts whose pages the publication check may fetch, by comma; none: it fetches nothing. */
  PUBLICATION_HOSTS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((host) => host.trim().toLowerCase())
        .filter((host) => host !== ""),
    ),
  /** The server that sends e-mail: smtp://user:password@host:587 or smtps://…:465; without it none is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** From whom e-mail comes: 某某区政务公开办 <gongkai@example.gov.cn>. */
  MAIL_FROM: z.string().optional(),
  /** What a government site states at the foot of its pages; what is not set is not shown. */
  SITE_ORGANISER: z.string().optional(),
  SITE_UNDERTAKER: z.string().optional(),
  SITE_CODE: z.string().optional(),
  SITE_RECORD: z.string().optional(),
  SITE_POLICE_RECORD: z.string().optional(),
  SITE_REPORT_ERROR_URL: z.url().optional(),
});

export type Environment = z.infer<typeof Environment>;

export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

/** The environment as it is now: the commands add `DATABASE_URL` once they have started a server. */
export function env(): Environment {
  const read = Environment.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
}

/** The address of the database that is in use. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (url) return url;
  throw new Error("DATABASE_URL is not set. `npm start` brings a database of its own; `npm run db` starts one alone.");
}

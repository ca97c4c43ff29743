/**
 * E-mail beside the inbox. Letters wait in the database and are sent by the worker, never by a request; what a server does not
 * take is tried again, later each time, and given up after two days.
 */
import { createTransport } from "nodemailer";
import { type Letter, letterFailed, letterSent, lettersLeft, takeLetters } from "@/lib/db/messages";
import { env } from "@/lib/env";
import { hashOf } from "./originals";

const AT_ONCE = 20;
const LEASE_SECONDS = 300;
/** What one letter takes at the most, from the name of the server to its last word. */
const LONGEST_SECONDS = 130;
/** Seconds before the next try: one minute, two, four …, six hours at most. */
const waitAfter = (attempts: number): number => Math.min(60 * 2 ** (attempts - 1), 21_600);
const TRIES = 16;

const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

const siteOf = (): string => {
  const { STAFF_URL, SITE_URL, PORT } = env();
  return (STAFF_URL ?? SITE_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "");
};

const textOf = ({ text, href }: Letter): string =>
  [text, `${siteOf()}${href}`, "——", "本邮件由系统自动发出，请勿回复。不再接收：登录后在“收件箱”里关闭邮件提醒。"]
    .filter(Boolean)
    .join("\n\n");

/** A server that refuses for good (5xx) is not asked again. */
const isForGood = (error: unknown): boolean =>
  error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 500;

/**
 * Sends what is due; how many were sent and how many were not. Without a server to send by nothing happens. Where it takes longer
 * than the letters are kept from other workers, or is to stop, the rest is left to whoever looks next.
 */
export async function sendLetters(signal?: AbortSignal): Promise<{ sent: number; failed: number }> {
  const { SMTP_URL, MAIL_FROM } = env();
  const done = { sent: 0, failed: 0 };
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return done;
  const letters = await takeLetters(AT_ONCE, LEASE_SECONDS);
  const over = performance.now() + (LEASE_SECONDS - LONGEST_SECONDS) * 1_000;
  if (letters.length === 0) return done;
  const transport = createTransport({ url: SMTP_URL, ...TIMEOUTS });
  for (const [index, letter] of letters.entries()) {
    if (signal?.aborted || performance.now() > over) {
      await lettersLeft(letters.slice(index));
      break;
    }
    // The same letter has the same id, however often it is tried: a mailbox that got it already shows it once.
    const messageId = `<${hashOf(Buffer.from(`${letter.areaId} ${letter.personId} ${letter.key}`))}@gongkai>`;
    try {
      await transport.sendMail({ from: MAIL_FROM, to: letter.address, subject: letter.title, text: textOf(letter), messageId });
      await letterSent(letter);
      done.sent += 1;
    } catch (error) {
      const isOver = isForGood(error) || letter.attempts >= TRIES;
      await letterFailed(
        letter,
        String(error instanceof Error ? error.message : error),
        isOver ? null : waitAfter(letter.attempts),
      );
      done.failed += 1;
    }
  }
  transport.close();
  return done;
}

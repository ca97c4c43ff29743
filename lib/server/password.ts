/** Which passwords are good enough: the rules of the environment, and none that is known from breaches. */
import { env } from "@/lib/env";

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** What breached passwords are varied by: signs for letters, and digits or signs at the end. */
const DISGUISES: Readonly<Record<string, string>> = { "@": "a", "0": "o", "1": "l", "3": "e", $: "s", "5": "s", "7": "t" };

/** Words that everybody here would try. */
const LOCAL = ["gongkai", "zhengfu", "xinxigongkai", "zhengwugongkai", "nianbao", "admin", "administrator"];

let breached: Promise<ReadonlySet<string>> | undefined;

/** Read with the first question: the list is large. */
function readBreached(): Promise<ReadonlySet<string>> {
  breached ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set([...dictionary["passwords-common"], ...LOCAL].map((word) => word.toLowerCase())),
  );
  return breached;
}

/** The password and what it is a disguise of. */
function readingsOf(password: string): string[] {
  const plain = password.toLowerCase();
  const bare = plain.replace(/[^a-z]+$/, "");
  const undressed = [...bare].map((letter) => DISGUISES[letter] ?? letter).join("");
  return [plain, bare, undressed].filter((word) => word.length >= 4);
}

/** What is wrong with a password, in words; null where nothing is. */
export async function faultOf(password: string, username: string): Promise<string | null> {
  const { PASSWORD_LENGTH, PASSWORD_KINDS } = env();
  if ([...password].length < PASSWORD_LENGTH) return `密码太短：至少${PASSWORD_LENGTH}个字符。`;
  if (password.length > 128) return "密码太长：最多128个字符。";
  if (KINDS.filter((kind) => kind.test(password)).length < PASSWORD_KINDS)
    return `密码太简单：小写字母、大写字母、数字、符号中至少要有${PASSWORD_KINDS}种。`;
  if (password.toLowerCase().includes(username.toLowerCase())) return "密码里不能有用户名。";
  const known = await readBreached();
  if (readingsOf(password).some((word) => known.has(word)))
    return "这个密码或它的变形在泄露密码表里，容易被猜中。请换一个，例如几个不相干的词连起来。";
  return null;
}

/** The rules as a hint beside the field. */
export const passwordHint = (): string =>
  `至少${env().PASSWORD_LENGTH}个字符，小写字母、大写字母、数字、符号中至少${env().PASSWORD_KINDS}种；不能是常见的密码，也不能含用户名。`;

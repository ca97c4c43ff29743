/** Prose that is about somebody else (V-N07): another body asked, another body acting, or everybody in general. */
import { squash } from "@/lib/report/fold";
import { couldBeName, isOrganisation } from "@/lib/report/organisation";
import type { Quote } from "@/lib/report/report";
import type { Context, Judged } from "./context";
import { type Judgement, judgement, sentencesOf } from "./judgement";

const ASKED =
  /向([^，。；：、,;:“”"向和及]{2,20}?)(?:[及和与、][^，。；：,;:]{2,20}?)?(?:提出|提交|递交|申请公开)[^，。；]{0,14}?(?:申请|信息)/;
const ACTS =
  /^(?:\d{4}年度?[，,]?)?([^，。；：、,;:“”"]{3,24}?)(?=坚持|认真|严格|高度重视|深入|按照|始终|全面|积极|共?收到|主动公开)/;
const EVERYBODY = /各级政府部门|部分地区|有的地方|一些地方|各地区各部门/g;
/** Who may be asked without being named. */
const ANYBODY = /^(?:行政机关|本|我|各|有关|相关|社会|公众|群众|申请人|上级)/;

/** Sentences with why they are strange; nothing where the body's own names are not known. */
export function judgeStrangers(report: Judged, { body, others }: Context): readonly Judgement[] {
  const sentences = sentencesOf(report).filter(({ section }) => section !== "other");
  if (sentences.length === 0)
    return [
      judgement("stranger", "undecided", { zh: "没有读到正文，无法判断。", en: "No prose was read, so this cannot be judged." }),
    ];
  const own = body.names.map(squash);
  const isOwn = (name: string) => own.some((one) => one.includes(name) || name.includes(one));
  const strange = sentences.filter(({ text }) => speaksOfAnother(squash(text), isOwn, others));
  const general =
    body.kind === "government" ? [] : sentences.filter(({ text }) => (squash(text).match(EVERYBODY) ?? []).length > 0);
  const quotes: readonly Quote[] = [...strange, ...(general.length > 1 ? general : [])].slice(0, 3);
  if (quotes.length === 0)
    return [judgement("stranger", "pass", { zh: "正文说的是本单位。", en: "The prose is about this body." })];
  return [
    judgement(
      "stranger",
      "warn",
      {
        zh: `正文像是在说别的单位：“${quotes[0]?.text ?? ""}”。请核对是否套用了别处的文字。`,
        en: `The prose seems to be about another body: “${quotes[0]?.text ?? ""}”. Please check whether it was copied.`,
      },
      { quotes },
    ),
  ];
}

function speaksOfAnother(text: string, isOwn: (name: string) => boolean, others: readonly string[]): boolean {
  const asked = ASKED.exec(text)?.[1];
  if (asked !== undefined && !ANYBODY.test(asked) && couldBeName(asked) && isOrganisation(asked) && !isOwn(asked)) return true;
  const acting = ACTS.exec(text)?.[1];
  return acting !== undefined && !isOwn(acting) && others.some((name) => name === acting);
}

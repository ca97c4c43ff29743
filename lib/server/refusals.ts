/** Why a file was not taken, and what whoever brought it can do. */
type Words = { zh: string; en: string };

export type RefusalCode =
  | "unreadable"
  | "readerFailed"
  | "noTables"
  | "bodyUnknown"
  | "bodyNotListed"
  | "bodyElsewhere"
  | "bodyAmbiguous"
  | "bodyDissolved"
  | "otherBody"
  | "otherReport"
  | "fileSaysOther"
  | "noOriginal"
  | "takenDown"
  | "yearUnknown"
  | "yearImpossible";

export type Refusal = { status: "refused"; code: RefusalCode; message: Words };

const refuse = (code: RefusalCode, zh: string, en: string): Refusal => ({ status: "refused", code, message: { zh, en } });

export const unreadable = (message: Words): Refusal => ({ status: "refused", code: "unreadable", message });

export const readerFailed = (error: unknown): Refusal => {
  const detail = error instanceof Error ? error.message : String(error);
  return refuse(
    "readerFailed",
    `读取这份文件时程序出错（${detail}），没有收录；其他文件不受影响。请把文件交给维护人员。`,
    `The program failed on this file (${detail}), so it was not taken; others are not concerned. Please hand the file to whoever maintains the program.`,
  );
};

export const noTables = refuse(
  "noTables",
  "没有找到能认定表式的统计表，因此没有收录。请导入含有完整统计表的原文；扫描件或图片请先换成可选取文字的文件。",
  "No table was found by which the form can be told, so the file was not taken. Bring the original with its complete tables; for a scan or picture, a file whose text can be selected.",
);

export const bodyUnknown = refuse(
  "bodyUnknown",
  "看不出是哪个单位的报告。请在标题或落款中写明单位全称后重新导入。",
  "It cannot be told whose report this is. Put the body's full name into the title or signature and bring the file again.",
);

export const bodyNotListed = (names: readonly string[]): Refusal =>
  refuse(
    "bodyNotListed",
    `“${names.join("”“")}”不在本地区的单位名录中。请先把单位或这个名称加入名录，再重新导入。`,
    `“${names.join("”, “")}” is not among the bodies of this area. Add the body, or this name of it, and bring the file again.`,
  );

export const bodyElsewhere = (name: string): Refusal =>
  refuse(
    "bodyElsewhere",
    `“${name}”看来是别的地区的单位，没有自动登记。请核对所选的地区；确属本地区的，请先把它加入名录。`,
    `“${name}” seems to be a body of another area and was not added. Check the area; if it belongs here, add it to the list of bodies first.`,
  );

export const bodyAmbiguous = (name: string, bodies: readonly string[]): Refusal =>
  refuse(
    "bodyAmbiguous",
    `“${name}”可能是${bodies.join("，也可能是")}。请在标题中写明单位全称，或在名录中区分这个名称。`,
    `“${name}” may be ${bodies.join(" or ")}. Put the full name into the title, or tell the bodies apart in the list of names.`,
  );

export const bodyDissolved = (name: string, until: string, year: number): Refusal =>
  refuse(
    "bodyDissolved",
    `名录记载${name}已于${until}撤销，不会有${year}年的报告。请核对年份，或更正名录中的日期。`,
    `${name} was dissolved on ${until} and has no report on ${year}. Check the year, or correct the date in the list of bodies.`,
  );

export const yearUnknown = refuse(
  "yearUnknown",
  "看不出是哪一年的报告。请在标题中写明年份后重新导入。",
  "It cannot be told which year this report is on. Put the year into the title and bring the file again.",
);

export const yearImpossible = (year: number): Refusal =>
  refuse(
    "yearImpossible",
    `报告写的是${year}年，这一年不会有年报：制度从2008年开始，还没有到的年份不能报告。请核对标题中的年份。`,
    `The report says ${year}, on which there can be none: the first year is 2008, and no year can be reported on before it has come. Check the year in the title.`,
  );

export const otherBody = (found: string, own: string): Refusal =>
  refuse(
    "otherBody",
    `这份报告写的是${found}，不是${own}。请核对是否传错了文件；属于本单位的，请在报告标题中更正单位名称。`,
    `This report says that it is ${found}'s, not ${own}'s. Check whether it is the right file; if it is, correct the name in its title.`,
  );

export const fileSaysOther = (name: string, content: string): Refusal =>
  refuse(
    "fileSaysOther",
    `文件名写的是“${name}”，正文却是${content}的报告。请对照原文确认。`,
    `The file's name says “${name}”, its text ${content}. Compare it with the original.`,
  );

export const otherReport = (bodyId: string, year: number): Refusal =>
  refuse(
    "otherReport",
    `重新读取的结果是 ${bodyId} ${year}年的报告，与收录时不同，没有采用。请对照原文确认归属。`,
    `Read again it is the report of ${bodyId} on ${year}, not the one it was taken for; nothing was changed. Compare it with the original.`,
  );

export const noOriginal = refuse(
  "noOriginal",
  "这份文件没有完整存下来。请重新上传。",
  "This file was not kept whole. Please upload it again.",
);

export const takenDown = refuse(
  "takenDown",
  "这份文件此前已经撤下并清除，不再收录。请上传处理过的文件。",
  "This file was taken down and erased before and is not taken again. Please bring one from which the cause was removed.",
);

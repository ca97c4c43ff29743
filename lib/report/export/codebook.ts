/** What every file, column and cell means, made from their declarations. */
import { cellOf, formsOf, isCellKey, type Language, labelOf } from "@/lib/report/cells";
import { FORM, FORM_IDS, FORMS } from "@/lib/report/form";
import { columnsOf, titleOf } from "./table";
import { TABLES } from "./tables";

const KINDS = {
  zh: { text: "文字", number: "数", flag: "是否" },
  en: { text: "text", number: "number", flag: "true/false" },
} as const;

const WORDS = {
  zh: {
    title: "编码手册",
    file: "文件",
    column: "列",
    type: "类型",
    meaning: "含义",
    empty: "可空",
    key: "主键",
    cells: "指标代码",
    forms: "表式",
    unit: "单位",
    label: "名称",
    notes: [
      'UTF-8，带BOM，RFC 4180。空的一格是“无”，`""`是空文字。',
      "会被表格软件当作公式的文字前加有一个单引号'，以单引号开头的文字也加一个；程序读取时去掉一个即可还原。",
      "JSON文件的列名相同，“无”的列省略。",
    ],
  },
  en: {
    title: "Codebook",
    file: "File",
    column: "Column",
    type: "Type",
    meaning: "Meaning",
    empty: "may be empty",
    key: "Key",
    cells: "Cells",
    forms: "Forms",
    unit: "Unit",
    label: "Name",
    notes: [
      'UTF-8 with BOM, RFC 4180. An empty field is nothing, `""` is an empty text.',
      "A text that a spreadsheet program would take for a formula has an apostrophe before it, and so has one that begins with an apostrophe; take one off to have it back.",
      "The JSON files have the same names; what is empty is left out.",
    ],
  },
} as const;

const escaped = (text: string): string => text.replaceAll("|", "\\|");

function tableSection(table: (typeof TABLES)[number], language: Language): string {
  const words = WORDS[language];
  const rows = columnsOf(table).map(({ name, kind, optional, values, zh, en }) => {
    const type = values.length > 0 ? values.map((value) => `\`${value}\``).join(" ") : KINDS[language][kind];
    return `| \`${name}\` | ${type}${optional ? ` (${words.empty})` : ""} | ${escaped(titleOf({ zh, en }, language))} |`;
  });
  return [
    `## ${table.name} · ${titleOf(table, language)}`,
    `${words.key}: ${table.key.map((name) => `\`${name}\``).join(", ")}`,
    [`| ${words.column} | ${words.type} | ${words.meaning} |`, "|---|---|---|", ...rows].join("\n"),
  ].join("\n\n");
}

const ALL_CELLS = [
  ...new Set(
    FORM.flatMap(({ key, rows, columns }) => rows.flatMap((row) => columns.map((column) => `${key}.${row.key}.${column.key}`))),
  ),
].filter(isCellKey);

function cellSection(language: Language): string {
  const words = WORDS[language];
  const rows = ALL_CELLS.map((key) => {
    const forms = formsOf(key);
    const form = forms.at(-1) ?? "C";
    return `| \`${key}\` | ${escaped(labelOf(key, form, language))} | ${cellOf(form, key)?.unit ?? "—"} | ${forms.join(" ")} |`;
  });
  const forms = FORM_IDS.map((id) => `- **${id}** ${titleOf(FORMS[id], language)} (${FORMS[id].document})`);
  return [
    `## ${words.cells}`,
    forms.join("\n"),
    [`| ${words.column} | ${words.label} | ${words.unit} | ${words.forms} |`, "|---|---|---|---|", ...rows].join("\n"),
  ].join("\n\n");
}

/** The whole book as Markdown. */
export const codebook = (language: Language): string =>
  [
    `# ${WORDS[language].title}`,
    WORDS[language].notes.map((note) => `- ${note}`).join("\n"),
    ...TABLES.map((table) => tableSection(table, language)),
    cellSection(language),
    "",
  ].join("\n\n");

/** The licences that an area may choose for its data. */
export const LICENCES = ["CC0-1.0", "CC-BY-4.0", "ODC-BY-1.0", "ODbL-1.0", "OGL-CN"] as const;
export type Licence = (typeof LICENCES)[number];

type Text = { zh: string; en: string };

export const LICENCE: Record<Licence, Text & { url: string | null }> = {
  "CC0-1.0": {
    zh: "知识共享CC0 1.0：放弃权利，任意使用",
    en: "Creative Commons Zero 1.0: no rights reserved",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  "CC-BY-4.0": {
    zh: "知识共享署名4.0：注明来源即可使用",
    en: "Creative Commons Attribution 4.0: use freely, name the source",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
  "ODC-BY-1.0": {
    zh: "开放数据共用署名许可1.0",
    en: "Open Data Commons Attribution License 1.0",
    url: "https://opendatacommons.org/licenses/by/1-0/",
  },
  "ODbL-1.0": {
    zh: "开放数据库许可1.0：署名并以相同方式共享",
    en: "Open Database License 1.0: name the source, share alike",
    url: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
  "OGL-CN": {
    zh: "政府信息公开数据：可自由查阅、复制和使用，请注明来源和数据日期",
    en: "Public government information: may be read, copied and used freely; name the source and the date",
    url: null,
  },
};

export const NO_LICENCE: Text = {
  zh: "本地区尚未选定数据许可；使用前请联系主办单位",
  en: "The area has not chosen a licence yet; ask it before use",
};

/** One spelling for comparison: half width, plain spaces, simplified characters. Every index stays where it was. */

/** Traditional and simplified forms, in pairs, of the characters that the form, its reports, surnames and names of places use. */
const PAIRS =
  "開开報报總总況况機机關关動动處处辦办訴诉訟讼復复複复議议請请轉转結结維维糾纠數数項项發发時时間间個个條条務务業业問问題题進进" +
  "錄录現现規规計计無无權权護护屬属國国違违類类過过執执補补確确認认獲获說说際际對对實实單单責责電电話话郵邮傳传網网頁页編编號号" +
  "縣县區区鎮镇鄉乡廳厅會会員员隊队館馆學学術术衛卫農农環环資资產产財财審审統统監监應应軍军場场體体廣广視视檔档東东華华門门長长" +
  "別别決决優优續续繼继據据與与證证從从書书訂订釋释載载滿满終终極极來来給给兩两參参調调達达運运選选適适遠远還还變变讓让論论設设" +
  "訪访評评詞词試试該该語语誤误讀读負负質质費费貿贸車车銀银錯错鍵键階阶隨随險险難难須须風风駐驻驗验種种積积穩稳紀纪約约級级組组" +
  "織织經经績绩繳缴罰罚職职聯联節节營营見见觀观記记詳详談谈寧宁強强協协聽听啟启團团園园獎奖導导盡尽層层師师庫库歸归當当徑径擴扩" +
  "擔担擬拟斷断雜杂標标樣样檢检匯汇彙汇沒没濟济測测點点熱热狀状離离簡简輿舆億亿萬万餘余衆众眾众許许張张陳陈劉刘趙赵楊杨吳吴黃黄" +
  "鄭郑謝谢韓韩馮冯鄧邓蕭萧葉叶蘇苏盧卢蔣蒋賈贾鐘钟鍾钟譚谭陸陆韋韦鄒邹龍龙錢钱湯汤羅罗馬马孫孙顧顾嚴严閻阎齊齐龔龚龐庞顏颜莊庄" +
  "聶聂魯鲁勞劳賴赖藍蓝簽签佈布裏里臺台後后於于為为係系並并佔占週周徵征範范採采製制誌志準准幹干備备" +
  "陽阳樹树島岛嶺岭灣湾臨临漢汉滄沧濱滨錦锦銅铜鐵铁瀘泸瀏浏鄲郸濰潍萊莱蘭兰寶宝慶庆遼辽瀋沈撫抚綏绥賓宾樂乐貴贵畢毕興兴棗枣煙烟淵渊雞鸡漁渔" +
  "鹽盐鳳凤隴陇嵐岚潁颍渦涡鞏巩鶴鹤鄖郧棲栖義义烏乌澤泽麗丽饒饶贛赣豐丰潛潜荊荆恆恒懷怀麥麦歐欧傑杰愛爱壽寿圍围橋桥溝沟澗涧灘滩壩坝頭头" +
  "氣气購购額额稅税綜综舉举廢废聞闻醫医療疗黨党礦矿殘残婦妇紅红僑侨獸兽糧粮儲储領领頒颁貫贯遺遗閱阅雲云戶户異异構构創创劃划歷历圖图獨独戰战貧贫轄辖諮咨預预內内這这詢询納纳棄弃減减雙双帶带";

const SIMPLIFIED = new Map<string, string>(
  (PAIRS.match(/../g) ?? []).map(([traditional = "", simplified = ""]) => [traditional, simplified]),
);
const UNUSUAL = new RegExp(`[\uff01-\uff5e\u3000\u00a0\u2000-\u200f\ufeff\t○Ｏ${[...SIMPLIFIED.keys()].join("")}]`, "g");

function foldCharacter(character: string): string {
  if (character === "○" || character === "Ｏ") return "〇";
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return SIMPLIFIED.get(character) ?? " ";
}

/** The text as it is compared; the result is as long as the text, index for index. */
export const fold = (text: string): string => text.replace(UNUSUAL, foldCharacter);

/** How a character is read, which some pages put behind it: 開(kāi). */
const READING = /(?<=\p{Script=Han})\([a-z\u00e0-\u01dc]{1,6}\)/gu;

/** The folded text without any space, and without readings. */
export const squash = (text: string): string => fold(text).replace(/\s+/g, "").replace(READING, "");

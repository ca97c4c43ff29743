/** How busy each body of the made-up district is in an ordinary year. What was merged has what its parts had. */

export type Profile = {
  /** Requests a year. */
  requests: number;
  /** Documents that bind the public (规范性文件) in force when the story begins. */
  normative?: number;
  /** Items of the list of powers, and decisions a year. */
  licensing?: readonly [items: number, decisions: number];
  otherServices?: readonly [items: number, decisions: number];
  penalty?: readonly [items: number, decisions: number];
  coercion?: readonly [items: number, decisions: number];
  /** Fees: items, and hundreds of yuan (0.01万元) a year. */
  fees?: readonly [items: number, hundreds: number];
  /** Pieces of information disclosed a year. */
  posts: number;
};

const QUIET: Profile = { requests: 0.3, posts: 120 };

const PROFILES: Readonly<Record<string, Profile>> = {
  fuban: { requests: 13, normative: 24, posts: 620 },
  fagai: { requests: 2.5, normative: 4, licensing: [11, 60], otherServices: [9, 20], posts: 260 },
  jiaoyu: { requests: 3.5, normative: 3, licensing: [6, 45], otherServices: [14, 210], penalty: [22, 3], posts: 340 },
  keji: { requests: 0.4, otherServices: [6, 30], posts: 110 },
  gongxin: { requests: 0.7, licensing: [3, 4], otherServices: [8, 25], posts: 150 },
  gongxinke: { requests: 1, licensing: [3, 5], posts: 230 },
  minzheng: { requests: 2, normative: 2, licensing: [7, 26], otherServices: [18, 900], penalty: [14, 1], posts: 230 },
  sifa: { requests: 1, licensing: [4, 12], otherServices: [10, 120], posts: 170 },
  caizheng: { requests: 1.6, normative: 3, licensing: [2, 8], penalty: [17, 0.4], posts: 280 },
  renshe: { requests: 3.5, normative: 2, licensing: [5, 70], otherServices: [40, 2600], penalty: [30, 6], posts: 300 },
  guihua: { requests: 6, normative: 2, licensing: [6, 240], penalty: [9, 4], posts: 210 },
  guotu: {
    requests: 10,
    normative: 2,
    licensing: [8, 180],
    penalty: [16, 12],
    coercion: [3, 0.5],
    fees: [4, 91_000],
    posts: 240,
  },
  ziran: { requests: 15, licensing: [14, 400], penalty: [25, 15], coercion: [3, 0.5], fees: [4, 96_000], posts: 430 },
  zhujian: {
    requests: 13,
    normative: 5,
    licensing: [14, 420],
    otherServices: [12, 300],
    penalty: [88, 21],
    coercion: [2, 0.6],
    fees: [2, 38_000],
    posts: 390,
  },
  jiaotong: { requests: 1.5, licensing: [12, 310], otherServices: [5, 40], penalty: [95, 140], coercion: [8, 4], posts: 160 },
  shuili: { requests: 1, licensing: [9, 38], penalty: [26, 4], coercion: [5, 0.4], fees: [2, 5_200], posts: 150 },
  nongye: {
    requests: 3.5,
    normative: 2,
    licensing: [15, 95],
    otherServices: [11, 160],
    penalty: [75, 11],
    coercion: [6, 0.5],
    posts: 260,
  },
  xiangcun: { requests: 0.4, posts: 140 },
  shangwu: { requests: 0.6, licensing: [3, 9], otherServices: [4, 16], posts: 130 },
  wenti: { requests: 0.6, licensing: [6, 20], penalty: [20, 3], posts: 180 },
  lvyou: { requests: 0.2, penalty: [9, 0.3], posts: 90 },
  wenlv: { requests: 0.9, licensing: [6, 24], penalty: [29, 4], posts: 240 },
  weijian: {
    requests: 2.2,
    licensing: [13, 380],
    otherServices: [9, 520],
    penalty: [64, 33],
    coercion: [3, 0.4],
    fees: [1, 2_600],
    posts: 290,
  },
  tuiyi: { requests: 0.8, otherServices: [7, 90], posts: 120 },
  yingji: { requests: 0.8, licensing: [6, 52], penalty: [58, 26], coercion: [5, 0.6], posts: 210 },
  shenji: { requests: 0.3, penalty: [7, 0.2], posts: 80 },
  gongshang: { requests: 2, licensing: [8, 2_900], penalty: [110, 60], coercion: [10, 3], posts: 190 },
  shiyao: { requests: 1.4, licensing: [9, 700], penalty: [85, 34], coercion: [6, 2], posts: 170 },
  shichang: { requests: 4.5, licensing: [17, 3_500], penalty: [195, 110], coercion: [16, 5], posts: 340 },
  yibao: { requests: 0.8, otherServices: [19, 1_400], penalty: [6, 3], posts: 130 },
  chengguan: { requests: 5, licensing: [7, 330], penalty: [120, 410], coercion: [9, 14], posts: 200 },
  shuju: { requests: 0.4, posts: 100 },
  gongan: {
    requests: 5.5,
    licensing: [21, 5_600],
    otherServices: [31, 8_200],
    penalty: [240, 1_900],
    coercion: [28, 60],
    fees: [5, 14_500],
    posts: 260,
  },
  shengtai: { requests: 4, licensing: [6, 74], penalty: [78, 29], coercion: [4, 1.5], posts: 280 },
  donghu: { requests: 4, penalty: [6, 0.6], posts: 210 },
  nanmen: { requests: 1.2, posts: 150 },
  xincheng: { requests: 0.9, posts: 160 },
  baishi: { requests: 0.7, posts: 170 },
  liuxi: { requests: 0.5, posts: 150 },
  gaoxin: { requests: 1.1, licensing: [2, 15], otherServices: [6, 35], posts: 190 },
  xingzheng: { requests: 0.2, otherServices: [5, 60], posts: 160 },
};

export const profileOf = (bodyId: string): Profile => PROFILES[bodyId] ?? QUIET;

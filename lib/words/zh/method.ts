/** How the index is made, in sentences whose numbers come from the configuration. */
export const method = {
  lead: "下面的数字都取自这一版所用的评分规则（{version}版），规则变了就是新的一版。",
  what: "评什么",
  whatText:
    "评年度报告本身写得规不规范：有没有按时公布、有没有填全、前后对不对得上，再加上很小的办理结果调整。它不评一个单位公开了多少信息，也不评申请多不多、官司多不多：申请量、文件量、罚款量都不进分。",
  formula: "公式",
  timeliness: "按时 = 100 − {perDayLate} × 迟到天数，最低0；到截止日没有公布的不排位",
  completeness: "完整 = 100 ×（{cells} × 单元格得分 ÷ 单元格数 + {sections} × 章节数 ÷ 6）",
  consistency: "一致 = 100 − {perFailure} × 已核实的硬性错误 − {perWarning} × 已核实的需说明问题，最低0；同一处错误只算一次",
  score:
    "得分 = {timely} × 按时 + {complete} × 完整 + {consistent} × 一致 + {openness} ×（收缩后的实体公开率 − 全区）− {correction} ×（收缩后的纠正率 − 全区）",
  shrunk: "收缩后的比率 =（件数 + {prior} × 全区比率）÷（总件数 + {prior}）",
  credit: "一格值多少",
  credits: {
    reported: "填了数（包括0）",
    impliedFromBlank: "空着，但按勾稽只能是一个数",
    impliedFromLost: "本系统没读出，按勾稽只能是一个数",
    notApplicable: "写“/”或不涉及",
    notApplicableRules: "规章一行写“/”（区级单位不能制定规章）",
    blank: "空着",
    absent: "漏了这一行",
  },
  creditLost: "本系统没有读出的格既不加分也不减分。",
  why: "为什么这样算",
  whys: [
    "一个区一年往往只有几十件申请，多数单位一两件甚至没有。1件公开1件，比率100%，可信的范围是21%到100%：直接按比率排，排的是偶然。所以件数少的向全区收缩：全区90%时，1/1只多得约0.1分，0/1只少约1.2分。",
    "没有申请的单位，结果调整恰好是0：不奖也不罚。",
    "无法提供、不予处理、其他处理不在实体公开率里：找错机关的申请，答“不掌握”既不吃亏也不占便宜。",
    "机器发现的只是疑点，不扣分。人核实、单位有时间说明以后才计入。雷同只提示，不计分。",
    "有一项不清楚（日期不明、结果格空白或读不出）的不排位：空着不会比填了占便宜。",
  ],
  uncertainty: "把握有多大",
  uncertainties: [
    "每版模拟{draws}次，随机种子是报告年度：比率从Beta分布里抽，权重从Dirichlet（{shapes}）里抽。公布位次的中位数、{low}—{high}的区间和排在前、后三分之一的概率。",
    "排在前三分之一的概率不低于{tier}的写“优”，后三分之一不低于{tier}的写“待改进”，其余写“中”。得分相同的平分它们占的位次，所以一大片并列里没有“优”。",
    "稳健度：三项权重各不低于{least}、步长{step}的所有组合，两种分母，每种都重排一遍，看档次变不变。",
    "数字合计不足{poolBelow}件时，合并{poolYears}年取全区比率；还不够就不调整。",
  ],
  meanDrawn:
    "全区比率本身也只是从几家单位的件数里看出来的，“值多少件”更是估计：每次模拟先按本区各单位的数字有多可能，从{priors}件和1%—99%的比率里抽一组，再抽各单位的。",
  compared: "谁和谁比",
  comparedText: "只在同类单位里比。",
  calibration: "说得准不准",
  calibrationText:
    "用真实水平已知的模拟区县检验过：说八成把握的，大约八成说中；指数也比直接按比率排更能分出好坏。表见项目文档 docs/ranking.md，可用一条命令重做。",
};

export type MethodWords = typeof method;

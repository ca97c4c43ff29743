/** Words of the proof of handing in. */
export const receipt = {
  title: "报送回执",
  done: "已收到。报送回执 {number}，可打印。",
  number: "回执编号",
  body: "报送单位",
  report: "报告",
  reportText: "{year}年度政府信息公开工作年度报告（第{n}版）",
  at: "报送时间",
  by: "报送人账号",
  reviewer: "本单位审核人",
  signer: "签发人",
  secrecy: "保密审查",
  secrecyDone: "报送人确认已完成",
  hash: "文件指纹（SHA-256）",
  hashLead: "用来证明报送的就是这份文件：同一份文件的指纹总是相同，改动一个字就不同。",
  print: "打印",
  back: "回到报告",
} as const;

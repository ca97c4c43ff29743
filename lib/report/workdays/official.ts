/** Public holidays and the weekends worked for them, as the State Council's office has announced them (国办发明电). */
import type { WorkYear } from "./workdays";

/** Announcements of later years are entered by the office (工作日历) until the next release brings them. */
export const OFFICIAL: readonly WorkYear[] = [
  {
    year: 2024,
    source: "国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号，2023年10月25日）",
    holidays: [
      { name: "元旦", from: "2024-01-01", until: "2024-01-01", worked: [] },
      { name: "春节", from: "2024-02-10", until: "2024-02-17", worked: ["2024-02-04", "2024-02-18"] },
      { name: "清明节", from: "2024-04-04", until: "2024-04-06", worked: ["2024-04-07"] },
      { name: "劳动节", from: "2024-05-01", until: "2024-05-05", worked: ["2024-04-28", "2024-05-11"] },
      { name: "端午节", from: "2024-06-10", until: "2024-06-10", worked: [] },
      { name: "中秋节", from: "2024-09-15", until: "2024-09-17", worked: ["2024-09-14"] },
      { name: "国庆节", from: "2024-10-01", until: "2024-10-07", worked: ["2024-09-29", "2024-10-12"] },
    ],
  },
  {
    year: 2025,
    source: "国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号，2024年11月12日）",
    holidays: [
      { name: "元旦", from: "2025-01-01", until: "2025-01-01", worked: [] },
      { name: "春节", from: "2025-01-28", until: "2025-02-04", worked: ["2025-01-26", "2025-02-08"] },
      { name: "清明节", from: "2025-04-04", until: "2025-04-06", worked: [] },
      { name: "劳动节", from: "2025-05-01", until: "2025-05-05", worked: ["2025-04-27"] },
      { name: "端午节", from: "2025-05-31", until: "2025-06-02", worked: [] },
      { name: "国庆节、中秋节", from: "2025-10-01", until: "2025-10-08", worked: ["2025-09-28", "2025-10-11"] },
    ],
  },
  {
    year: 2026,
    source: "国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）",
    holidays: [
      { name: "元旦", from: "2026-01-01", until: "2026-01-03", worked: ["2026-01-04"] },
      { name: "春节", from: "2026-02-15", until: "2026-02-23", worked: ["2026-02-14", "2026-02-28"] },
      { name: "清明节", from: "2026-04-04", until: "2026-04-06", worked: [] },
      { name: "劳动节", from: "2026-05-01", until: "2026-05-05", worked: ["2026-05-09"] },
      { name: "端午节", from: "2026-06-19", until: "2026-06-21", worked: [] },
      { name: "中秋节", from: "2026-09-25", until: "2026-09-27", worked: [] },
      { name: "国庆节", from: "2026-10-01", until: "2026-10-07", worked: ["2026-09-20", "2026-10-10"] },
    ],
  },
];

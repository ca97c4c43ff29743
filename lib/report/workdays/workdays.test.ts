import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnnouncement, writeAnnouncement } from "./announcement";
import { OFFICIAL } from "./official";
import { addWorkdays, dayKind, isWorkday, plusDays } from "./workdays";

/** The clauses as the State Council's office published them. */
const NOTICES: Readonly<Record<number, string>> = {
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
};

describe.each(OFFICIAL)("the calendar of $year", ({ year, holidays }) => {
  test("is what its announcement says", () => {
    expect(readAnnouncement(NOTICES[year] ?? "", year)).toEqual({ holidays, problems: [] });
  });

  test("can be written down and read again", () => {
    expect(readAnnouncement(writeAnnouncement(holidays, year), year)).toEqual({ holidays, problems: [] });
  });
});

describe("working days", () => {
  // 国务院令第795号 sets no number; these were counted by hand on the printed calendar.
  test.each<[string, boolean | null, string]>([
    ["2026-01-30", true, "a Friday"],
    ["2026-01-31", false, "the legal deadline of 2026 is a Saturday"],
    ["2026-02-14", true, "a Saturday worked for the Spring Festival"],
    ["2026-02-16", false, "a Monday in the Spring Festival"],
    ["2025-10-08", false, "a Wednesday of the joint holiday"],
    ["2024-02-09", true, "New Year's Eve of 2024: encouraged to rest, not off"],
    ["2027-01-04", null, "not announced when this was shipped"],
  ])("%s: %s (%s)", (day, works, _) => {
    expect(isWorkday(day, OFFICIAL)).toBe(works);
  });

  test.each([
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-13", 2, "2026-02-24"],
    ["2026-02-13", 5, "2026-02-27"],
    ["2026-02-13", 6, "2026-02-28"],
    ["2026-01-31", 0, "2026-02-02"],
    ["2026-03-31", 0, "2026-03-31"],
    ["2026-09-19", 1, "2026-09-20"],
    ["2025-12-31", 1, "2026-01-04"],
    // 20 working days of Article 33 from the last day before the holidays.
    ["2025-09-30", 20, "2025-11-04"],
    ["2026-12-31", 0, "2026-12-31"],
    ["2026-12-31", 1, null],
    ["2023-12-29", 1, null],
  ])("%s + %i = %s", (day, n, expected) => {
    expect(addWorkdays(day, n, OFFICIAL)).toBe(expected);
  });

  test("adding one by one is adding all at once, and every day in between that is worked is counted", () => {
    const start = fc.integer({ min: 0, max: 900 }).map((days) => plusDays("2024-01-01", days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const end = addWorkdays(day, n, OFFICIAL);
        if (end === null) throw new Error("inside the known years");
        const days = [];
        for (let at = plusDays(day, 1); at <= end; at = plusDays(at, 1)) if (isWorkday(at, OFFICIAL)) days.push(at);
        expect(days).toHaveLength(n);
        expect(days.at(-1)).toBe(end);
        if (n > 1) expect(addWorkdays(addWorkdays(day, n - 1, OFFICIAL) ?? "", 1, OFFICIAL)).toBe(end);
      }),
    );
  });

  test("says what kind of day it is and why", () => {
    expect(dayKind("2026-10-10", OFFICIAL)).toEqual({ kind: "made-up", holiday: "国庆节" });
    expect(dayKind("2026-10-07", OFFICIAL)).toEqual({ kind: "holiday", holiday: "国庆节" });
    expect(dayKind("2026-10-11", OFFICIAL)).toEqual({ kind: "rest", holiday: null });
  });
});

describe("an announcement that contradicts itself", () => {
  test.each([
    ["春节：2月15日（周一）至23日放假。", "春节：2026-02-15 不是周一。"],
    ["春节：2月15日至23日放假，共8天。", "春节：原文说共8天，读出来是9天。"],
    ["元旦：1月1日放假。1月5日上班。", "元旦：2026-01-05 本来就是工作日，不必写“上班”。"],
    ["清明节：4月31日放假。", "清明节：没有4月31日这一天。"],
    ["国庆节：10月7日至1日放假。", "国庆节：2026-10-01 早于 2026-10-07。"],
    ["元旦：2027年1月1日放假。", "元旦：2027-01-01 不在2026年。"],
    ["放假安排另行通知", "没有读出节假日。"],
  ])("%s", (text, problem) => {
    expect(readAnnouncement(text, 2026).problems.join("")).toContain(problem);
  });

  test("a holiday across the turn of the year keeps both its years", () => {
    const text = "元旦：2022年12月31日至2023年1月2日放假调休，共3天。";
    const { holidays, problems } = readAnnouncement(text, 2023);
    expect(problems).toEqual([]);
    expect(holidays).toEqual([{ name: "元旦", from: "2022-12-31", until: "2023-01-02", worked: [] }]);
    expect(readAnnouncement(writeAnnouncement(holidays, 2023), 2023).holidays).toEqual(holidays);
  });
});

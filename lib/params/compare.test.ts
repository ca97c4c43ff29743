import { expect, test } from "vitest";
import { linksIn } from "@/lib/params";
import { readCompare } from "./compare";

const addressOf = (search: string): string => {
  const given: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search))
    given[name] = name in given ? [given[name] ?? "", value].flat() : value;
  return linksIn("zh").compare("990101", readCompare(given).view);
};

test("an address says only what is not the default, in one order", () => {
  expect(addressOf("")).toBe("/990101/compare");
  expect(addressOf("as=line&order=chosen&from=2016&measure=newRequests&body=jiaoyu,weijian")).toBe(
    "/990101/compare?body=jiaoyu,weijian&measure=newRequests&from=2016",
  );
});

test("what is written is read back", () => {
  const search =
    "body=sum.all,jiaoyu&measure=substantiveRate,granted&from=2019&to=2024&as=stack&relative=1&axis=free&scale=log&joined=1&per=handled&order=value";
  expect(addressOf(search)).toBe(`/990101/compare?${search}`);
});

test("fields of a form repeat their names", () => {
  expect(addressOf("body=jiaoyu&body=weijian&measure=granted&measure=denied&form=1")).toBe(
    "/990101/compare?body=jiaoyu,weijian&measure=granted,denied",
  );
});

test("old addresses keep working", () => {
  expect(addressOf("bodies=jiaoyu&measures=grantRate,M11&years=2016-2020&chart=dot&sort=name")).toBe(
    "/990101/compare?body=jiaoyu&measure=substantiveRate,denialRate&from=2016&to=2020&as=dot&order=name",
  );
});

test("years the wrong way round are turned", () => {
  expect(addressOf("from=2024&to=2019")).toBe("/990101/compare?from=2019&to=2024");
});

test("what means nothing is left out and told, what others read is not", () => {
  const { view, ignored } = readCompare({
    measure: "granted,noSuch",
    as: "pie",
    page: "3",
    utm_source: "x",
    tab: "table",
    from: "19",
  });
  expect(view.measures).toEqual(["granted"]);
  expect(ignored).toEqual(["from=19", "measure=noSuch", "as=pie", "page"]);
});

test.each(["body=%00", "body=<script>", "measure[]=x", "from=NaN", `body=${"a".repeat(100)}`])("%s does no harm", (search) => {
  expect(addressOf(search)).toBe("/990101/compare");
});

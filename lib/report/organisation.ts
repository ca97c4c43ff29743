/** How the name of a public body looks in print. */
import { squash } from "./fold";

const ENDING =
  /(?:局|委|厅|院|署|社|站|所|队|团|校|馆|处|部|室|办|政府|街道|镇|乡|苏木|中心|会|公司|集团|银行|区|县|市|旗|州|盟|省)(?:\([^()]{1,12}\))?$/;
const NOT_A_NAME =
  /[a-z]\.[a-z]{2}|[，。；：、,;:！？!?《》“”"'<>|/\\=%#@_]|本(?:单位|机关|局|委|办|院|街道|镇|乡|级|年度?)|我[局委办院区市县镇乡街]|首页|位置|公开|报告|年报|报送|情况|如下|来源|作者|主办|承办|版权|负责|条例|规定|浏览|打印|字号|返回/;

/** Words before a name, or in its place (全市, 各镇), do not belong to one; but some places are called by them (和平区, 由旺镇). */
const SMALL_WORD = /^(?:我|本|各|该|全|其|及|和|与|并|对|在|由|请|关于)/;
const PLACE =
  /^(?:本溪|全(?:州|椒|南)|和(?:平|田|县|顺|林|龙|静|硕|政|布克)|[全其及和与并对由][^我本各该全其他它外体市县区镇乡街][^市县区镇乡街]?(?:镇|乡|街道))/;

/** A kind of body, not one of them. */
const GENERIC = /^(?:人民)?(?:政府|政务|街道办事处|街道|办事处|乡镇|镇政府|部门|各部门|[市区县]直部门|单位|工作|年度)$/;

/** Nothing speaks against it: the part of a title that stands where the name does. */
export function couldBeName(name: string): boolean {
  const isNamed = !SMALL_WORD.test(name) || PLACE.test(name);
  return (
    name.length >= 2 && name.length <= 40 && isNamed && !NOT_A_NAME.test(name) && !GENERIC.test(name) && !/^[\d\s.-]*$/.test(name)
  );
}

/** 洛江区科学技术局 is one, 我局 and 首页 are none. */
export function isOrganisation(text: string): boolean {
  const name = squash(text);
  return couldBeName(name) && ENDING.test(name) && !/^\d/.test(name);
}

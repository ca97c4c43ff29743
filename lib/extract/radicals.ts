/**
 * Fonts whose Unicode map names a radical instead of the character that looks the same (⻘ for 青, ⼈ for 人).
 * NFKC mends the Kangxi radicals; for the supplement Unicode declares no mapping, so these are listed.
 */
const SUPPLEMENT: Record<string, string> = Object.fromEntries(
  "⺁厂⺄乙⺆冂⺇几⺈刀⺊卜⺌小⺍小⺎尢⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘手⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
);

/** The character that a reader sees. */
export const plainCharacter = (text: string): string =>
  RADICALS.test(text) ? text.replace(/[\u2e80-\u2fdf]/gu, (radical) => SUPPLEMENT[radical] ?? radical.normalize("NFKC")) : text;

const RADICALS = /[\u2e80-\u2fdf]/;

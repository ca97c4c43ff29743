/** A page of the server as a file that stands anywhere: every address in it leads from where it lies. */
import { type Copy, placeOf, relative } from "./addresses";

const ATTRIBUTE = /\s(href|src|action)="([^"]*)"/g;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const PUSHED = /^\(?self\.__next_f=self\.__next_f\|\|\[\]\)?\.push\((\[[\s\S]*\])\)$|^self\.__next_f\.push\((\[[\s\S]*\])\)$/;
const HREF = /"href":"(\/[^"\\]*)"/g;

/** Cards beside links need the address of a site, which a copy has only once it is put somewhere. */
const CARD = /<meta (?:property|name)="(?:og|twitter):[^>]*>/g;

const plain = (attribute: string): string => attribute.replaceAll("&amp;", "&");
const quoted = (address: string): string => address.replaceAll("&", "&amp;");

export type Page = { html: string; links: ReadonlySet<string> };

/**
 * Runs before everything else. Leads to other pages are followed by the browser itself: Next would ask a server for them.
 * What a script made with an address from the root is led to its file. A cell in the address is put back once the page
 * stands as it was written, without one.
 */
const BOOT = `
self.TURBOPACK_CHUNK_BASE_PATH=ROOT+"_next/";
addEventListener("click",function(e){
  var a=e.target.closest&&e.target.closest("a[href]");
  if(!a||a.target||e.button||e.metaKey||e.ctrlKey||e.shiftKey)return;
  var h=a.getAttribute("href"),u=new URL(a.href);
  if(h[0]==="/"){
    e.preventDefault();e.stopPropagation();
    location.href=new URL((ROOT||"./")+h.slice(1).replace(/\\/?([?#]|$)/,"/index.html$1"),location.href).href;
  }else if(u.origin!==location.origin||u.pathname!==location.pathname)e.stopPropagation();
},true);
var asked=location.search,plain=history.replaceState;
if(asked){
  history.replaceState(null,"",location.pathname+location.hash);
  var waiting=setInterval(function(){
    if(history.replaceState===plain)return;
    clearInterval(waiting);
    history.replaceState(null,"",location.pathname+asked+location.hash);
  },50);
}`;

const boot = (root: string): string => `<script>(function(ROOT){${BOOT}\n})(${JSON.stringify(root)})</script>`;

/** Hints of what a page may need soon: beside files they only warn. */
const HINTS = /^:HL\[.*\n/gm;

class Rewriter {
  readonly links = new Set<string>();
  constructor(
    private readonly origin: string,
    private readonly file: string,
    private readonly copy: Copy,
  ) {}

  /** The address from this file; null where the copy has no such page, the same where it leads out of the site. */
  lead(address: string): string | null {
    const inside = address.startsWith(this.origin) ? address.slice(this.origin.length) || "/" : address;
    if (!inside.startsWith("/") || inside.startsWith("//")) return address;
    const place = placeOf(inside, this.copy);
    if (!place) return null;
    this.links.add(inside.split("#")[0] ?? inside);
    return relative(this.file, place.file) + place.rest;
  }

  attributes(tag: string): string {
    return tag.replace(CARD, "").replace(ATTRIBUTE, (_, name: string, value: string) => {
      const led = this.lead(plain(value));
      return led === null ? "" : ` ${name}="${quoted(led)}"`;
    });
  }

  /** The data that the page's scripts start from, in one piece: an address may be cut by what was a chunk. */
  data(rows: string): string {
    const root = relative(this.file, "_next").slice(0, -"_next".length);
    return rows
      .replace(HINTS, "")
      .replaceAll('"/_next/', `"${root}_next/`)
      .replace(HREF, (whole, address: string) => {
        const led = this.lead(address);
        return led === null ? whole : `"href":${JSON.stringify(led)}`;
      });
  }
}

const scriptText = (text: string): string =>
  JSON.stringify(text).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** @param origin of the server that the page came from; @param file where it will lie. */
export function rewritePage(html: string, origin: string, file: string, copy: Copy): Page {
  const rewriter = new Rewriter(origin, file, copy);
  const rows: string[] = [];
  const first: string[] = [];
  let at = 0;
  const parts: string[] = [];
  for (const match of html.matchAll(SCRIPT)) {
    const [whole, attributes = "", body = ""] = match;
    parts.push(rewriter.attributes(html.slice(at, match.index)));
    at = match.index + whole.length;
    const pushed = body.match(PUSHED);
    const push: unknown = pushed ? JSON.parse(pushed[1] ?? pushed[2] ?? "[]") : null;
    if (Array.isArray(push) && push[0] === 1) rows.push(String(push[1]));
    else if (Array.isArray(push)) first.push(JSON.stringify(push));
    else parts.push(`<script${rewriter.attributes(attributes)}>${body}</script>`);
  }
  parts.push(rewriter.attributes(html.slice(at)));
  const root = relative(file, "x").slice(0, -1);
  const pushes = [...first, `[1,${scriptText(rewriter.data(rows.join("")))}]`]
    .map((push) => `self.__next_f.push(${push})`)
    .join(";");
  const data = rows.length > 0 ? `<script>self.__next_f=self.__next_f||[];${pushes}</script>` : "";
  const written = parts
    .join("")
    .replace(/<head[^>]*>/, (head) => head + boot(root))
    .replace("</body>", () => `${data}</body>`);
  return { html: written, links: rewriter.links };
}

/** What a script or a style sheet loads later. */
export const filesIn = (text: string): readonly string[] =>
  [...text.matchAll(/static\/(?:chunks|media|css)\/[\w.~-]+\.(?:js|css|woff2?|svg|png)/g)].map(([path]) => `/_next/${path}`);

export const rewriteStyle = (css: string): string => css.replaceAll("/_next/static/", "../");

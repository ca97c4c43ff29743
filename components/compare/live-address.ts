/** What a form's fields say, as the short address of a comparison (lib/params/compare.ts reads it). */

/** Fields in their order; lists joined by commas; what stands at its default is left out. */
export function addressOf(form: HTMLFormElement, action: string): string {
  const values = new Map<string, string[]>();
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement) || element.name === "" || element.type === "hidden" || element.type === "search")
      continue;
    if ((element.type === "checkbox" || element.type === "radio") && !element.checked) continue;
    if (element.value === element.dataset.default) continue;
    const before = values.get(element.name) ?? [];
    if (!before.includes(element.value)) values.set(element.name, [...before, element.value]);
  }
  const query = new URLSearchParams([...values].map(([name, list]) => [name, list.join(",")]));
  const search = query.toString().replaceAll("%2C", ",");
  return withTab(search === "" ? action : `${action}?${search}`);
}

/** An address of another view with the tab that is in front now. */
export function withTab(address: string): string {
  const tab = new URLSearchParams(window.location.search).get("tab");
  return tab === null ? address : `${address}${address.includes("?") ? "&" : "?"}tab=${tab}`;
}

/** Does to the fields what a link does to the view: it puts the bodies of `data-ids` `in` or `out`, or `clear`s them all. */
export function setBodies(form: HTMLFormElement, { dataset }: HTMLAnchorElement): void {
  const ids = new Set((dataset.ids ?? "").split(","));
  for (const field of form.querySelectorAll<HTMLInputElement>('input[name="body"]')) {
    if (dataset.bodies === "clear") field.checked = false;
    else if (ids.has(field.value)) field.checked = dataset.bodies === "in";
  }
}

/** Hides what does not contain the words that are looked for, and opens the groups of what does. */
export function showOnly(finder: HTMLInputElement): void {
  const group = finder.closest("fieldset");
  const words = finder.value.trim().toLowerCase().split(/\s+/);
  for (const item of group?.querySelectorAll<HTMLElement>("[data-find]") ?? []) {
    const about = item.dataset.find ?? "";
    item.hidden = !words.every((word) => about.includes(word));
  }
  let found = 0;
  for (const details of group?.querySelectorAll("details") ?? []) {
    const shown = details.querySelectorAll("[data-find]:not([hidden])").length;
    found += shown;
    details.hidden = shown === 0;
    if (finder.value !== "") details.open = shown > 0;
  }
  const none = group?.querySelector<HTMLElement>("[data-none]");
  if (none) none.hidden = found > 0;
}

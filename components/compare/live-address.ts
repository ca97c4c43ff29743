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
  const kept = new URLSearchParams(window.location.search).get("tab");
  const query = new URLSearchParams([...values].map(([name, list]) => [name, list.join(",")]));
  if (kept !== null) query.set("tab", kept);
  const search = query.toString().replaceAll("%2C", ",");
  return search === "" ? action : `${action}?${search}`;
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

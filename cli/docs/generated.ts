/** The pages that are made, never written: add one here. */
import { formPage } from "./form-page";
import { metricsPage } from "./metrics-page";
import { rulesPage } from "./rules-page";

export const GENERATED: readonly { path: string; make: () => string }[] = [
  { path: "docs/form.md", make: formPage },
  { path: "docs/metrics.md", make: metricsPage },
  { path: "docs/rules.md", make: rulesPage },
];

/** Words of the page on the official forms. */
export const form = {
  title: "The form and its arithmetic",
  lead: "The three official forms of the annual report: key, name and unit of every cell, and the equations that the form itself promises. Data and exports use the same keys, which do not change.",
  years: "Reports on {first}–{last}",
  yearsOpen: "Reports from {first} on",
  document: "Issued as",
  unverified: "to be verified against the original document",
  cells: "{n} {n|cell|cells}",
  key: "Key",
  label: "Name",
  unit: "Unit",
  arithmetic: "Arithmetic",
  rule: "Rule",
  equations: "{n} {n|equation|equations}",
  noUnit: "not printed",
};

import type { failure as zh } from "@/lib/words/zh/failure";

export const failure: typeof zh = {
  title: "This page could not be opened",
  lead: "The database did not answer, or the program failed. The data that is held is not affected. Please try again in a while.",
  retry: "Try again",
  reference: "When you report this, please quote {digest}",
};

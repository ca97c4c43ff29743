import type { problems as zh } from "@/lib/words/zh/problems";

export const problems: typeof zh = {
  title: "{area}: problems reported with numbers",
  lead: "Anybody can report a problem beside a number, without an account. What came of it is said here once it was looked into.",
  none: "Nobody has reported a problem yet.",
  ask: "Report a problem with this number",
  about: "About {report}{cell}",
  text: "What is wrong",
  hint: "Please say which number you see and what it should be by which source, such as the body’s own website. No personal data, please.",
  send: "Send",
  busy: "Sending…",
  sent: "Received under {id}. What comes of it will be said on this page.",
  errors: {
    tooOften: "Too many reports came in this hour. Please try again later.",
    invalid: "Please say what is wrong, in 5 to 1,000 characters.",
    missing: "This report is not on display.",
    other: "It could not be sent. Check the connection and try again.",
  },
  statuses: {
    received: "being looked into",
    confirmed: "confirmed, to be corrected",
    corrected: "corrected",
    unfounded: "checked, no error",
  },
  waiting: "What it says is shown once it was looked into.",
  answer: "Answer: {text}",
  reply: "Explanation of the body ({on})",
};

"use client";

import type { ReactNode } from "react";
import { Form } from "@/components/controls/form";
import { review as words } from "@/lib/words/zh/review";

type Props = { report: { areaId: string; bodyId: string; year: number; revision: string }; children: ReactNode };

/** Handing in ends with the receipt. */
export const SubmitReport = ({ report, children }: Props) => (
  <Form<{ receipt: string }>
    path="/api/desk/reports/submit"
    fixed={report}
    submit={words.submit}
    to={({ receipt }) => `/desk/receipts/${receipt}?area=${report.areaId}`}
  >
    {children}
  </Form>
);

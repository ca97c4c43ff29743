"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Form } from "@/components/controls/form";
import { review as words } from "@/lib/words/zh/review";

type Props = { report: { areaId: string; bodyId: string; year: number; revision: string }; children: ReactNode };

/** Handing in ends with the receipt. */
export function SubmitReport({ report, children }: Props) {
  const router = useRouter();
  return (
    <Form<{ receipt: string }>
      path="/api/desk/reports/submit"
      fixed={report}
      submit={words.submit}
      onDone={({ receipt }) => router.push(`/desk/receipts/${receipt}?area=${report.areaId}`)}
    >
      {children}
    </Form>
  );
}

"use client";

import { Button } from "@/components/controls/button";
import { receipt as words } from "@/lib/words/zh/receipt";

export const PrintButton = () => (
  <Button kind="primary" onClick={() => window.print()}>
    {words.print}
  </Button>
);

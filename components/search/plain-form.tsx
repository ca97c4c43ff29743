"use client";

import type { FormEvent, ReactNode } from "react";

/** A form that is read by its address; what is left empty stays out of it. Without a script it is there, and harmless. */
export function PlainForm({
  action,
  className,
  children,
}: {
  action: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const leaveOut = (event: FormEvent<HTMLFormElement>) => {
    const empty = [...event.currentTarget.elements].filter(
      (field): field is HTMLSelectElement | HTMLInputElement =>
        (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) && field.value === "",
    );
    for (const field of empty) field.disabled = true;
    // After the address is made, and for whoever comes back to this page.
    setTimeout(() => {
      for (const field of empty) field.disabled = false;
    });
  };
  return (
    <form action={action} method="get" className={className} onSubmit={leaveOut}>
      {children}
    </form>
  );
}

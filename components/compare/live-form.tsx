"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";
import { addressOf, showOnly } from "./live-address";

type Props = { action: string; address: string; className: string | undefined; label: string; children: ReactNode };

/**
 * A form that works by itself, and with a script at every change: the address is the state, the server draws the rest.
 * @param address the view that is on the page, to which the fields are set back when it was reached by Back.
 */
export function LiveForm({ action, address, className, label, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<string | null>(null);
  const router = useRouter();
  const [isPending, start] = useTransition();
  useEffect(() => {
    if (sent.current !== null && sent.current !== address) return;
    sent.current = null;
    form.current?.reset();
  }, [address]);
  const follow = (form: HTMLFormElement) => {
    const next = addressOf(form, action);
    sent.current = next;
    start(() => router.push(next, { scroll: false }));
  };
  return (
    <form
      ref={form}
      action={action}
      className={className}
      aria-label={label}
      aria-busy={isPending}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        follow(event.currentTarget);
      }}
      onChange={(event) => (isFinder(event.target) ? showOnly(event.target) : follow(event.currentTarget))}
    >
      {children}
    </form>
  );
}

const isFinder = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "search";

"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef, useTransition } from "react";
import { addressOf, setBodies, showOnly, withTab } from "./live-address";

type Props = { action: string; address: string; className: string | undefined; label: string; children: ReactNode };

/**
 * A form that works by itself, and with a script at every change: the address is the state, the server draws the rest.
 * Until the answer is there the form is ahead of the page: links inside it that take bodies out or add them change its
 * fields as well, so that the next choice, however soon, starts from this one.
 * @param address the view that is on the page, to which the fields are set back when it has come, also by Back.
 */
export function LiveForm({ action, address, className, label, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [isPending, start] = useTransition();
  // Together with the page: a key that is pressed right after it would be taken back by an effect that comes later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view on the page is what sets the fields back
  useLayoutEffect(() => {
    if (!isPending) form.current?.reset();
  }, [address, isPending]);
  const follow = (next: string) => start(() => router.push(next, { scroll: false }));
  const choose = (event: MouseEvent<HTMLFormElement>) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-bodies]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setBodies(event.currentTarget, link);
    follow(isPending ? addressOf(event.currentTarget, action) : withTab(link.getAttribute("href") ?? action));
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
        follow(addressOf(event.currentTarget, action));
      }}
      onClickCapture={choose}
      onChange={(event) => {
        if (isFinder(event.target)) showOnly(event.target);
        else follow(addressOf(event.currentTarget, action));
      }}
    >
      {children}
    </form>
  );
}

const isFinder = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "search";

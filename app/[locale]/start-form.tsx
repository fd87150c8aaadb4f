"use client";

import type { FormEvent, ReactNode } from "react";

type Props = { action: string; className?: string; children: ReactNode };

/** Unchecks what the choice of a service has just hidden: a second service that no longer fits, or is the same. */
function dropWhatIsHidden(event: FormEvent<HTMLFormElement>) {
  const services = event.currentTarget.querySelectorAll<HTMLInputElement>("input[name=service]");
  const chosen = [...services].find((input) => input.type === "radio" && input.checked);
  for (const input of services) {
    const isHidden = input.dataset.personKey !== chosen?.dataset.personKey || input.value === chosen?.value;
    if (chosen && input.type === "checkbox" && isHidden) input.checked = false;
  }
}

/** A form that asks for the next page; without JavaScript it only forgets to uncheck what it hides. */
export function StartForm({ action, className, children }: Props) {
  return (
    <form action={action} className={className} noValidate onChange={dropWhatIsHidden}>
      {children}
    </form>
  );
}

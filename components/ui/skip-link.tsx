import type { ReactNode } from "react";

export function SkipLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="nl-skip-link nl-skip-link--visible-on-focus" href={href}>
      {children}
    </a>
  );
}

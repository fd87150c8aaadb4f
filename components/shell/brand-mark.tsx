/** A ticket under a counter's window: our own mark. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="36" height="36" rx="9" fill="currentColor" />
      <path d="M10 13h20v5.2a2.3 2.3 0 0 0 0 4.6V28H10v-5.2a2.3 2.3 0 0 0 0-4.6z" fill="var(--lp-page)" />
      <path
        d="M15.5 20.6l3.2 3.2 6-6.2"
        fill="none"
        stroke="var(--lp-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** A ticket with its stub, ticked: our own mark. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <path
        d="M6 9h28a3 3 0 0 1 3 3v4.5a3.5 3.5 0 0 0 0 7V28a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-4.5a3.5 3.5 0 0 0 0-7V12a3 3 0 0 1 3-3z"
        fill="var(--lp-accent-fill)"
      />
      <path
        d="M9.5 20.5l4.5 4.5 8-9M28 12.5v2.5m0 4v2.5m0 4v2.5"
        fill="none"
        stroke="var(--lp-on-accent-fill)"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

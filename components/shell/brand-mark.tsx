/** A ticket under the shelf of a counter: our own mark. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <path
        d="M4 14.500a2.500 2.500 0 0 1 2.500-2.500h27a2.500 2.500 0 0 1 0 5h-27A2.500 2.500 0 0 1 4 14.500z"
        fill="currentColor"
      />
      <path d="M8 12a12 10 0 0 1 24 0z" fill="currentColor" opacity="0.55" />
      <path
        d="M12 20h16v4.600a2.200 2.200 0 0 0 0 4.400V36l-2.670-2-2.660 2L20 34l-2.670 2-2.660-2L12 36v-7a2.200 2.200 0 0 0 0-4.400z"
        fill="var(--lp-accent-fill)"
      />
    </svg>
  );
}

import type { ReactNode } from "react";
import type { ServiceKey } from "@/lib/service/schema";

/** One small drawing a service, in lines of the text's colour. */
const drawings: Record<ServiceKey, ReactNode> = {
  // A card with a face and lines.
  DOC: (
    <>
      <rect x="3" y="7" width="26" height="18" rx="3" />
      <circle cx="10.5" cy="14" r="2.75" />
      <path d="M6.5 21c.6-2 2.1-3 4-3s3.4 1 4 3M19 13h6M19 17h6M19 21h3.5" />
    </>
  ),
  // A fingerprint.
  BIO: (
    <>
      <path d="M7 12.500a10 10 0 0 1 18 0M5.5 18.500c.7-1.200 1-2.600 1-4M26.5 16c.2 2 0 4-.5 6" />
      <path d="M10 25c1.4-2.4 2-5.200 2-8a4 4 0 0 1 8 0c0 4-.8 7.5-2.5 10.5" />
      <path d="M16 17c0 3.800-.9 7.300-2.700 10.300M7.5 22.500c1.100-1.800 1.5-3.700 1.5-5.700a7 7 0 0 1 14 0c0 3-.3 6-1.200 8.700" />
    </>
  ),
  // A passport page and a sticker.
  VAA: (
    <>
      <path d="M24 14V7a3 3 0 0 0-3-3H8a3 3 0 0 0-3 3v18a3 3 0 0 0 3 3h2" />
      <circle cx="14.5" cy="10.5" r="2.75" />
      <rect x="14" y="18" width="14" height="10" rx="2" />
      <path d="M18 23h6" />
    </>
  ),
  // Away and back again.
  TKV: (
    <>
      <path d="M4 20.5 7 19l4 2 5.5-3L9 11l2.5-1 9 5 5-2.600c1.4-.7 2.800-.4 3.200.4.4.9-.2 2-1.5 2.700L10.5 24z" />
      <path d="M25 28H8M11 25l-3 3 3 3" />
    </>
  ),
  // A shield with a tick.
  OEK: (
    <>
      <path d="M16 3.5 26 7v8c0 6.300-4 11-10 13.500C10 26 6 21.300 6 15V7z" />
      <path d="m11.5 15.5 3.200 3.200 5.800-6.200" />
    </>
  ),
  // Two grown-ups and a child.
  NRA: (
    <>
      <circle cx="9.5" cy="9" r="3.5" />
      <circle cx="22.5" cy="9" r="3.5" />
      <circle cx="16" cy="18" r="2.75" />
      <path d="M3.5 24v-3.500c0-3 2.5-5.300 6-5.300M28.5 24v-3.500c0-3-2.5-5.300-6-5.300M10.5 28v-1c0-2.300 2.4-4 5.5-4s5.5 1.700 5.5 4v1" />
    </>
  ),
};

/** The drawing of a service; it only repeats what the words beside it say. */
export function ServiceIcon({ service, className }: { service: ServiceKey; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      height="32"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="2"
      viewBox="0 0 32 32"
      width="32"
    >
      {drawings[service]}
    </svg>
  );
}

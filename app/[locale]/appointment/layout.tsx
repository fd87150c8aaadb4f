import type { Metadata } from "next";
import type { ReactNode } from "react";

// The address of these pages is a secret: no search engine keeps it, and no other site is told where somebody came from.
export const metadata: Metadata = {
  robots: { index: false, follow: false, nocache: true },
  referrer: "same-origin",
};

export default function AppointmentLayout({ children }: { children: ReactNode }) {
  return children;
}

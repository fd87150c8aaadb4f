import type { ReactNode } from "react";

/** Every page has its language in its address; the layout of the language writes the document. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}

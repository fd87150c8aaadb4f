import { notFound } from "next/navigation";

/** Any address that no page has: our own "not found", with the policy that every page has. */
export default function UnknownPage() {
  notFound();
}

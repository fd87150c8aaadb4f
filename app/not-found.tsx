import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundWords } from "@/components/shell/not-found-words";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("shell.notFound");
  return { title: words("title"), robots: { index: false } };
}

// Next makes this along with every page, so it must not set a status: for an address that no page has, Next does.
export default NotFoundWords;

import { getTranslations } from "next-intl/server";

/** What a page of the kiosk says before it goes back to the start by itself, which is Dutch again. */
export async function idleOf(kind: "asking" | "telling") {
  const words = await getTranslations("kiosk.idle");
  return { kind, words: { text: words("text", { seconds: "{seconds}" }), more: words("more") }, start: "/nl/kiosk" };
}

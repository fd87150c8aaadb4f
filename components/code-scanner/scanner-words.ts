import { getTranslations } from "next-intl/server";

/** The words that the camera needs. */
export async function scannerWords() {
  const words = await getTranslations("ticket.scanner");
  return { open: words("open"), close: words("close"), aim: words("aim"), denied: words("denied") };
}

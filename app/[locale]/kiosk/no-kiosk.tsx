import { getTranslations } from "next-intl/server";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";

/** What a browser shows here that staff have not made a kiosk, or whose kiosk they have ended. */
export async function NoKiosk() {
  const words = await getTranslations("kiosk");
  return (
    <Main title={words("none.title")}>
      <Paragraph lead>{words("none.text")}</Paragraph>
    </Main>
  );
}

import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";

/** For somebody who comes here without a time: an old link, a way back after booking. */
export async function NoHold() {
  const words = await getTranslations("booking.noHold");
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("text")}</Paragraph>
      <ActionRow>
        <Link className={buttonClass("primary")} href="/">
          {words("start")}
        </Link>
        <Link className={buttonClass("secondary")} href="/find">
          {words("find")}
        </Link>
      </ActionRow>
    </Main>
  );
}

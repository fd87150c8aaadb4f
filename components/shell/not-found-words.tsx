import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";

/** What to say about a page that is not there. */
export async function NotFoundWords() {
  const words = await getTranslations("shell.notFound");
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

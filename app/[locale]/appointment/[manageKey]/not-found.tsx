import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import { BulletList } from "@/components/ui/bullet-list";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";

/** A link that leads to no appointment: the same page whether there never was one or it was never confirmed. */
export default function AppointmentNotFound() {
  const words = useTranslations("appointment.unknown");
  const to = (href: string) => (text: React.ReactNode) => (
    <Link className="nl-link" href={href}>
      {text}
    </Link>
  );
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("text")}</Paragraph>
      <BulletList
        items={[
          words("link"),
          words.rich("find", { find: to("/find") }),
          words.rich("again", { start: to("/") }),
          words.rich("phone", { phone: () => <HelpPhone /> }),
        ]}
      />
    </Main>
  );
}

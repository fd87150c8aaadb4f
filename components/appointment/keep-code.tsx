import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";

type Props = { isNew: boolean; inReach: boolean };

/** How not to lose the way back: told to everybody just after booking, and always to whom we cannot reach. */
export function KeepCode({ isNew, inReach }: Props) {
  const words = useTranslations("appointment.keep");
  if (!isNew && inReach) return null;
  return (
    <Notice kind={inReach ? "info" : "warning"} title={words("title")}>
      {inReach ? null : <Paragraph>{words("noContact")}</Paragraph>}
      <Paragraph>{words("text")}</Paragraph>
      <Paragraph>{words("link")}</Paragraph>
    </Notice>
  );
}

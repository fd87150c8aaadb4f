import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Heading } from "@/components/ui/heading";
import { OnlyOn } from "@/components/ui/only-on";
import { Paragraph } from "@/components/ui/paragraph";
import { messageLines } from "@/lib/i18n/message-lines";
import type { ServiceKey } from "@/lib/service/schema";
import styles from "./bring-list.module.css";

type Props = { services: readonly ServiceKey[]; persons: number };

/** What each person brings for each service, what one of them brings for all, and what is good to know. */
export function BringList({ services, persons }: Props) {
  const words = useTranslations("appointment.bring");
  const service = useTranslations("service");
  const know = [...new Set(services.flatMap((key) => messageLines(service.raw(`${key}.know`))))];

  return (
    <section aria-labelledby="bring">
      <Heading level={2} id="bring">
        {words("title")}
      </Heading>
      <Paragraph>{words("everyone", { count: persons })}</Paragraph>
      <div className={styles.services}>
        {services.map((key) => (
          <div key={key} className={styles.service}>
            {services.length > 1 ? <Heading level={3}>{service(`${key}.name`)}</Heading> : null}
            <BulletList items={messageLines(service.raw(`${key}.bring`))} />
          </div>
        ))}
        <div className={styles.service}>
          <Heading level={3}>{words("once")}</Heading>
          <BulletList items={messageLines(service.raw("once"))} />
        </div>
      </div>
      <OnlyOn medium="screen">
        <Heading level={3}>{words("know")}</Heading>
        <BulletList items={know} />
      </OnlyOn>
      <Paragraph soft>{service("minor")}</Paragraph>
    </section>
  );
}

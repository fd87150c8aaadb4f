import { getTranslations } from "next-intl/server";
import { ServiceIcon } from "@/components/service/service-icon";
import { Fieldset } from "@/components/ui/fieldset";
import { canCombine } from "@/lib/service/can-combine";
import type { Service, ServiceKey } from "@/lib/service/schema";
import type { ShortestWait } from "@/lib/waiting/shortest-waits";
import styles from "./service-choices.module.css";

type Props = { services: Service[]; waits: ShortestWait[]; chosen?: ServiceKey; error?: string };

/** Every service as one large answer: its name, what it is, and whom it is for. */
export async function ServiceChoices({ services, waits, chosen, error }: Props) {
  const words = await getTranslations("start.what");
  const service = await getTranslations("service");
  const isAlone = (one: Service) => !services.some((other) => other.key !== one.key && canCombine([one, other]));

  return (
    <Fieldset id="services" legend={words("legend")} hint={words("hint")} error={error}>
      <div className={styles.choices}>
        {services.map((one) => (
          <label key={one.key} className={styles.choice}>
            <input
              type="radio"
              name="service"
              value={one.key}
              defaultChecked={one.key === chosen}
              data-person-key={one.personKey}
              data-alone={isAlone(one) || undefined}
              aria-describedby={`service-${one.key}`}
              aria-labelledby={`service-${one.key}-name`}
              className={styles.input}
            />
            <ServiceIcon service={one.key} className={styles.icon} />
            <span id={`service-${one.key}-name`} className={styles.name}>
              {service(`${one.key}.name`)}
            </span>
            <span id={`service-${one.key}`} className={styles.about}>
              <span className={styles.plain}>{service(`${one.key}.plain`)}</span>{" "}
              <span className={styles.example}>{words("example", { example: service(`${one.key}.example`) })}</span>
              {one.needsDocument ? <span className={styles.note}>{words("letterDecides")}</span> : null}
              {waits
                .filter((wait) => wait.service === one.key)
                .map(({ city, days }) => (
                  <span key={city} className={styles.wait}>
                    {words.rich("shortest", {
                      city,
                      days,
                      place: (name) => <span className={styles.place}>{name}</span>,
                    })}
                  </span>
                ))}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

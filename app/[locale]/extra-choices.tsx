import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Fieldset } from "@/components/ui/fieldset";
import type { Service, ServiceKey } from "@/lib/service/schema";
import styles from "./extra-choices.module.css";
import { alsoName } from "./search-of-start";

type Props = { services: Service[]; chosen: ServiceKey[] };

/** Further services for the same visit; the style sheet hides those that do not fit the first one. */
export async function ExtraChoices({ services, chosen }: Props) {
  const words = await getTranslations("start.extra");
  const service = await getTranslations("service");

  return (
    <div className={styles.extras}>
      <Disclosure id="extra" summary={words("summary")} isOpen={chosen.length > 0}>
        <Fieldset id="extra-services" legend={words("legend")} hint={words("hint")}>
          <div className={styles.choices}>
            {services.map((one) => (
              <label key={one.key} className={styles.choice} data-service={one.key} data-person-key={one.personKey}>
                <input
                  type="checkbox"
                  name={alsoName}
                  value={one.key}
                  defaultChecked={chosen.includes(one.key)}
                  className={styles.input}
                />
                {service(`${one.key}.name`)}
              </label>
            ))}
          </div>
        </Fieldset>
      </Disclosure>
    </div>
  );
}

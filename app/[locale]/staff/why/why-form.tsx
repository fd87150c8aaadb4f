import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { serviceKeys } from "@/lib/service/schema";

const one = (value: unknown, fallback = "") => (typeof value === "string" ? value : fallback);

/** What somebody looks for. The address is the question: it can be sent to a colleague. */
export async function WhyForm({ given, locale }: { given: Record<string, unknown>; locale: Locale }) {
  const [words, names] = [await getTranslations("figures.why"), await getTranslations("service")];
  const places = await findPlacesToPlan("all");
  const chosen: unknown[] = Array.isArray(given.service) ? given.service : [given.service];
  return (
    <form action={getPathname({ href: "/staff/why", locale })}>
      <SelectField
        id="location"
        name="location"
        label={words("location")}
        defaultValue={one(given.location)}
        options={places.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <ChoiceGroup
        id="service"
        name="service"
        kind="checkbox"
        compact
        legend={words("service")}
        choices={serviceKeys.map((value) => ({
          value,
          label: names(`${value}.name`),
          isChosen: chosen.includes(value),
        }))}
      />
      <TextField
        id="persons"
        name="persons"
        inputMode="numeric"
        room="short"
        label={words("persons")}
        defaultValue={one(given.persons, "1")}
      />
      <TextField id="date" name="date" type="date" room="medium" label={words("date")} defaultValue={one(given.date)} />
      <TextField id="time" name="time" type="time" room="medium" label={words("time")} defaultValue={one(given.time)} />
      <ActionRow>
        <Button>{words("submit")}</Button>
      </ActionRow>
    </form>
  );
}

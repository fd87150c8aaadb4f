import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/plan/edit-form";
import { deskErrors } from "@/lib/desk/desk";
import type { StoredLocation } from "@/lib/location/stored-location";

/** What can be done at a desk, of what its location offers. */
export async function servicesField(location: Pick<StoredLocation, "services">, value: string[]): Promise<FieldSpec> {
  const [words, names] = [await getTranslations("place.desks"), await getTranslations("service")];
  const options = location.services.map(({ key }) => ({ value: key, label: names(`${key}.name`) }));
  return { name: "services", label: words("services"), kind: "checks", value, options };
}

/** The words that the forms of desks need. */
export async function deskWords(submit: string) {
  const words = await getTranslations("place");
  return {
    submit,
    errorTitle: words("errors.title"),
    other: words("errors.other"),
    errors: Object.fromEntries(deskErrors.map((code) => [code, words(`desks.errors.${code}`)])),
  };
}

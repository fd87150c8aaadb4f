import { getTranslations } from "next-intl/server";
import { Heading } from "@/components/ui/heading";
import type { Impact } from "@/lib/plan/impact";
import { ImpactNumbers } from "./impact-numbers";

/** What an edit of several locations does in all. */
export async function Totals({ totals, isOpen }: Pick<Impact, "totals"> & { isOpen: boolean }) {
  const words = await getTranslations("plan.impact");
  const keys = ["slotsAdded", "slotsRemoved", "placesAdded", "placesRemoved", "stay"] as const;
  return (
    <section>
      <Heading level={2}>{words(isOpen ? "places" : "placesThen")}</Heading>
      <Heading level={3}>{words("together")}</Heading>
      <ImpactNumbers numbers={keys.map((key) => ({ key, value: totals[key] }))} />
    </section>
  );
}

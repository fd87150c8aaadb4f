import { getTranslations } from "next-intl/server";

import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { Impact } from "@/lib/plan/impact";
import { DaysTable } from "./days-table";
import { ImpactNumbers, impactKeys } from "./impact-numbers";

/** Places that come and go at the one location of an edit, in all and by day. */
export async function PlacesTable({ impact, isOpen }: { impact: Impact; isOpen: boolean }) {
  const words = await getTranslations("plan.impact");
  const [location] = impact.locations;
  return (
    <section>
      <Heading level={2}>{words(isOpen ? "places" : "placesThen")}</Heading>
      {location ? (
        <>
          <Heading level={3}>{location.name}</Heading>
          <ImpactNumbers numbers={impactKeys.map((key) => ({ key, value: location[key] }))} />
          {location.days.length > 0 ? (
            <Disclosure summary={words("byDay", { days: location.days.length })}>
              <DaysTable location={location} />
            </Disclosure>
          ) : null}
        </>
      ) : (
        <Paragraph>{words("noPlaces")}</Paragraph>
      )}
    </section>
  );
}

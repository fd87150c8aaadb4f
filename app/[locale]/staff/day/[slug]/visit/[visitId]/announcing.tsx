import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { findLocations } from "@/lib/location/find-locations";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import type { VisitDetail } from "@/lib/visit/find-visit";
import { announce } from "./actions";
import styles from "./page.module.css";
import { VisitFields } from "./visit-fields";

/** Whose biometrics were taken, and whose document nobody expects yet. */
function unannounced({ people, services, documents, outcomes }: VisitDetail) {
  const failed = (id: string) =>
    outcomes.some((one) => one.participantId === id && one.service === "BIO" && one.outcome !== "served");
  const was = (id: string) => outcomes.some((one) => one.participantId === id && one.service === "BIO");
  return people.filter(
    ({ id }) =>
      (services.includes("BIO") || was(id)) &&
      !failed(id) &&
      !documents.some(
        ({ participantId, status }) => participantId === id && ["produced", "in_transit"].includes(status),
      ),
  );
}

/** Offers to expect the document that biometrics lead to, at the location where its owner will collect it. */
export async function Announcing({ place, visit }: { place: StaffPlace; visit: VisitDetail }) {
  const people = unannounced(visit);
  if (people.length === 0) return null;
  const words = await getTranslations("visit.announce");
  const places = (await findLocations(DateTime.now())).filter(
    ({ active, services, bookedElsewhereUrl }) =>
      active && !bookedElsewhereUrl && services.some(({ key }) => key === "DOC"),
  );
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("title")}
      </Heading>
      <Paragraph>{words("text")}</Paragraph>
      {people.map(({ id, name }) => (
        <form key={id} action={announce} className={styles.announcing}>
          <VisitFields slug={place.slug} visitId={visit.visitId} />
          <input type="hidden" name="participantId" value={id} />
          <SelectField
            id={`where-${id}`}
            name="locationId"
            label={words("where", { name })}
            defaultValue={place.id}
            options={places.map((one) => ({ value: one.id, label: one.name }))}
          />
          <Button look="secondary">{words("submit", { name })}</Button>
        </form>
      ))}
    </Card>
  );
}

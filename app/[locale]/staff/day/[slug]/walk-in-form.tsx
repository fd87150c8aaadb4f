import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { findExpectedWaits } from "@/lib/queue/find-expected-waits";
import type { DateTime } from "@/lib/time";
import { walkIn } from "./actions";

/** Lets somebody in who has no appointment, and says how long they must expect to wait. */
export async function WalkInForm({ place, now }: { place: StaffPlace; now: DateTime }) {
  const [words, names] = [await getTranslations("day.walkInForm"), await getTranslations("service")];
  const waits = await findExpectedWaits(place.id, now);
  return (
    <Disclosure summary={words("title")}>
      <EditForm
        action={walkIn}
        hidden={{ slug: place.slug }}
        groups={[
          {
            key: "walk-in",
            fields: [
              {
                name: "services",
                label: words("services"),
                kind: "checks",
                value: [],
                options: waits.map(({ service, minutes }) => {
                  const name = names(`${service}.name`);
                  const label = minutes === null ? words("noDesk", { name }) : words("wait", { name, minutes });
                  return { value: service, label };
                }),
              },
              { name: "persons", label: words("persons"), kind: "number", value: ["1"] },
              { name: "name", label: words("name"), hint: words("nameHint"), kind: "text", value: [""] },
              {
                name: "priority",
                label: words("priority"),
                kind: "checks",
                value: [],
                options: [{ value: "yes", label: words("priorityYes") }],
              },
            ],
          },
        ]}
        words={{
          submit: words("submit"),
          errorTitle: words("errorTitle"),
          other: words("other"),
          errors: { services_missing: words("services_missing"), persons_wrong: words("persons_wrong") },
        }}
      />
    </Disclosure>
  );
}

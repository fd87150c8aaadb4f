"use client";

import { useTranslations } from "next-intl";
import { EditForm } from "@/components/plan/edit-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { ServiceWait } from "@/lib/queue/expected-waits";
import { walkIn } from "./actions";

/** Lets somebody in who has no appointment, and says how long they must expect to wait as the day is now. */
export function WalkInForm({ slug, waits }: { slug: string; waits: readonly ServiceWait[] }) {
  const [words, names] = [useTranslations("day.walkInForm"), useTranslations("service")];
  return (
    <Disclosure summary={words("title")}>
      <EditForm
        action={walkIn}
        hidden={{ slug }}
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

import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { findServices } from "@/lib/service/find-services";
import { changeNorms } from "./actions";

/** Within how many days people should find a start, and how many of those expected may stay away, by service: one form. */
export async function Norms({ isSaved }: { isSaved: boolean }) {
  const [words, names] = [await getTranslations("figures.norms"), await getTranslations("service")];
  const errors = await getTranslations("staff.errors");
  const services = await findServices();
  const number = (name: string, label: string, value: number) => ({
    name,
    label,
    kind: "number" as const,
    value: [String(value)],
  });
  const fields = services.flatMap(({ key, normDays, normMissedPercent }) => [
    number(`norm-${key}`, words("label", { service: names(`${key}.name`) }), normDays),
    number(`norm-missed-${key}`, words("missedLabel", { service: names(`${key}.name`) }), normMissedPercent),
  ]);
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("title")}
      </Heading>
      <Paragraph>{words("text")}</Paragraph>
      <EditForm
        // Anew once it is saved: an error from before is over then.
        key={`${isSaved} ${fields.map(({ value }) => value[0]).join(" ")}`}
        action={changeNorms}
        hidden={{}}
        look="secondary"
        groups={[{ key: "norms", fields }]}
        words={{
          submit: words("submit"),
          errorTitle: errors("title"),
          other: errors("other"),
          errors: { norm_wrong: words("wrong") },
        }}
      />
    </Card>
  );
}

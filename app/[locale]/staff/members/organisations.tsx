import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { staffFormWords } from "@/components/staff/form-words";
import { BulletList } from "@/components/ui/bullet-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { findOrganisations } from "@/lib/organisation/find-organisations";
import { makeOrganisation } from "./actions";

/** Who a coordinator can work for. */
export async function Organisations() {
  const words = await getTranslations("staff.members");
  const organisations = await findOrganisations();
  return (
    <section id="organisations">
      <Heading level={2}>{words("organisations")}</Heading>
      <Paragraph>{words("organisationsIntro")}</Paragraph>
      {organisations.length === 0 ? (
        <Paragraph>{words("noOrganisations")}</Paragraph>
      ) : (
        <BulletList
          items={organisations.map(({ id, slug, name }) => (
            <span key={id}>
              {name} (<bdi dir="ltr">{slug}</bdi>)
            </span>
          ))}
        />
      )}
      <Disclosure summary={words("organisationLegend")}>
        <EditForm
          action={makeOrganisation}
          hidden={{}}
          look="secondary"
          groups={[
            {
              key: "organisation",
              fields: [
                { name: "organisationName", label: words("organisationName"), kind: "text", value: [] },
                {
                  name: "organisationSlug",
                  label: words("organisationSlug"),
                  hint: words("organisationSlugHint"),
                  kind: "text",
                  value: [],
                },
              ],
            },
          ]}
          words={await staffFormWords(words("addOrganisation"))}
        />
      </Disclosure>
    </section>
  );
}

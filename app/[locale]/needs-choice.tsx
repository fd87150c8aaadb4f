import { getTranslations } from "next-intl/server";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { needs, type Search } from "@/lib/search/schema";
import { extraTimeMinutes } from "@/lib/service/visit-minutes";

/** What somebody needs to be helped well; it chooses the locations and lengthens the visit. */
export async function NeedsChoice({ chosen }: { chosen: Search["needs"] }) {
  const words = await getTranslations("start.needs");

  return (
    <Disclosure summary={words("summary")} isOpen={chosen.length > 0}>
      <ChoiceGroup
        id="needs"
        name="need"
        kind="checkbox"
        legend={words("legend")}
        hint={words("hint")}
        choices={needs.map((need) => ({
          value: need,
          label: words(need),
          description: words(`${need}_hint`, { minutes: extraTimeMinutes }),
          isChosen: chosen.includes(need),
        }))}
      />
    </Disclosure>
  );
}

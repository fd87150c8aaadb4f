import { getTranslations } from "next-intl/server";
import { ChoiceGroup } from "@/components/ui/choice-group";

/** The first question, whose yes ends all others: what a person's letter says always wins. */
export async function LetterQuestion({ given, isMissing }: { given?: "yes" | "no"; isMissing: boolean }) {
  const words = await getTranslations("advice");

  return (
    <ChoiceGroup
      id="letter"
      name="letter"
      legend={words("letter.legend")}
      hint={words("letter.hint")}
      error={isMissing ? words("errors.letter_missing") : undefined}
      choices={(["yes", "no"] as const).map((value) => ({
        value,
        label: words(`letter.${value}`),
        isChosen: given === value,
      }))}
    />
  );
}

import { getTranslations } from "next-intl/server";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Notice } from "@/components/ui/notice";
import { type AdviceRule, answers } from "@/lib/advice/schema";
import type { Locale } from "@/lib/i18n/locales";
import { say } from "@/lib/wording";
import type { GivenAnswers } from "./answers-cookie";
import styles from "./question-list.module.css";

type Props = {
  locale: Locale;
  rules: AdviceRule[];
  persons: number;
  given: GivenAnswers;
  /** Whether to say beside each question that it has no answer yet. */
  showMissing: boolean;
};

/** The letter's question; and the other ones, which the style sheet shows once no letter decides. */
export async function QuestionList({ locale, rules, persons, given, showMissing }: Props) {
  const words = await getTranslations("advice");
  const missing = (isMissing: boolean, text: string) => (showMissing && isMissing ? text : undefined);

  return (
    <div className={styles.questions}>
      <ChoiceGroup
        id="letter"
        name="letter"
        legend={words("letter.legend")}
        hint={words("letter.hint")}
        error={missing(!given.letter, words("errors.letter_missing"))}
        choices={(["yes", "no"] as const).map((value) => ({
          value,
          label: words(`letter.${value}`),
          isChosen: given.letter === value,
        }))}
      />
      <div className={styles.further}>
        {persons > 1 ? <Notice>{words("group", { count: persons })}</Notice> : null}
        {rules.map((rule) => (
          <ChoiceGroup
            key={rule.key}
            id={rule.key}
            name={rule.key}
            compact
            legend={say(rule.question, locale)}
            hint={rule.hint ? say(rule.hint, locale) : undefined}
            error={missing(given.letter === "no" && !given.rules[rule.key], words("errors.choose"))}
            choices={answers.map((value) => ({
              value,
              label: words(`answer.${value}`),
              isChosen: given.rules[rule.key] === value,
            }))}
          />
        ))}
      </div>
    </div>
  );
}

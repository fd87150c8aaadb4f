import { getTranslations } from "next-intl/server";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Notice } from "@/components/ui/notice";
import { questionGroups } from "@/lib/advice/open-questions";
import { type AdviceRule, type Answer, answers } from "@/lib/advice/schema";
import type { Locale } from "@/lib/i18n/locales";
import { say } from "@/lib/wording";
import styles from "./rule-questions.module.css";

type Props = {
  locale: Locale;
  rules: AdviceRule[];
  persons: number;
  given: Readonly<Record<string, Answer>>;
  /** The questions to say of that they have no answer yet. */
  open: AdviceRule[];
};

/** The questions of the rules; the style sheet shows each once the one before it has not settled the matter. */
export async function RuleQuestions({ locale, rules, persons, given, open }: Props) {
  const words = await getTranslations("advice");

  return (
    <div className={styles.questions}>
      {persons > 1 ? <Notice>{words("group", { count: persons })}</Notice> : null}
      {questionGroups(rules).map((group) => (
        <div key={group[0]?.key}>
          {group.map((rule) => (
            <div key={rule.key} className={styles.question} data-spares={rule.sparesWhen ? "yes" : "no"}>
              <ChoiceGroup
                id={rule.key}
                name={rule.key}
                compact
                legend={say(rule.question, locale)}
                hint={rule.hint ? say(rule.hint, locale) : undefined}
                error={open.includes(rule) ? words("errors.choose") : undefined}
                choices={answers.map((value) => ({
                  value,
                  label: <span className={styles.answer}>{words(`answer.${value}`)}</span>,
                  isChosen: given[rule.key] === value,
                }))}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { AdviceRule } from "@/lib/advice/schema";
import type { Locale } from "@/lib/i18n/locales";
import { say } from "@/lib/wording";

/** What to do instead of coming, by one rule. */
export async function RuleAdvice({ rule, locale }: { rule: AdviceRule; locale: Locale }) {
  const words = await getTranslations("advice.outcome");

  return (
    <Card>
      <Heading level={2}>{say(rule.title, locale)}</Heading>
      {say(rule.advice, locale)
        .split("\n\n")
        .map((paragraph) => (
          <Paragraph key={paragraph}>{paragraph}</Paragraph>
        ))}
      {rule.sourceUrl ? (
        <Paragraph>
          <a className="nl-link" href={rule.sourceUrl} hrefLang="en">
            {words("source", { site: new URL(rule.sourceUrl).hostname })}
          </a>
        </Paragraph>
      ) : null}
    </Card>
  );
}

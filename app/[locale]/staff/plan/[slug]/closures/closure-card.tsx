import { getLocale, getTranslations } from "next-intl/server";
import { closureFields } from "@/components/plan/closure-fields";
import { dateWords } from "@/components/plan/date-words";
import { EditForm } from "@/components/plan/edit-form";
import { formWords } from "@/components/plan/form-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { Closure } from "@/lib/closure/closure";
import { changeClosure } from "../../edit-actions";
import { removeClosure } from "../quick-actions";

/** Closed days with their reason; for whoever may change them a form with other days, and a way to take them away. */
export async function ClosureCard({ closure, canChange }: { closure: Closure; canChange: boolean }) {
  const [words, form] = [await getTranslations("plan.closures"), await getTranslations("planForm")];
  const locale = await getLocale();
  const { id, locationId, startsOn, endsOn, reason } = closure;
  const range = words("range", {
    from: dateWords(startsOn, locale),
    until: endsOn === startsOn ? "none" : dateWords(endsOn, locale),
  });
  return (
    <Card id={`closure-${id}`} quiet>
      <Paragraph>
        <strong>{range}</strong>
        <br />
        {locale === "nl" ? reason.nl : (reason.en ?? reason.nl)}
        {locationId === null ? ` (${words("all")})` : null}
      </Paragraph>
      {canChange ? (
        <>
          <Disclosure summary={words("change")}>
            <EditForm
              action={changeClosure}
              idPrefix={`${id}-`}
              hidden={{ id }}
              groups={[{ key: "closure", legend: range, fields: await closureFields(closure) }]}
              words={await formWords(form("submit"))}
              look="secondary"
            />
          </Disclosure>
          <form action={removeClosure}>
            <input type="hidden" name="id" value={id} />
            <Button look="secondary">{words("remove")}</Button>
          </form>
        </>
      ) : null}
    </Card>
  );
}

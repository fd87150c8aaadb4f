import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Kiosk } from "@/lib/kiosk/find-kiosks";
import { DateTime } from "@/lib/time";
import { end } from "./actions";

type Props = { kiosks: readonly Kiosk[]; slug: string; timeZone: string };

/** The kiosks of a location, each with the press that ends it. */
export async function KioskList({ kiosks, slug, timeZone }: Props) {
  const [words, locale] = [await getTranslations("screens.kiosks"), await getLocale()];
  if (kiosks.length === 0) return <Paragraph>{words("none")}</Paragraph>;
  return kiosks.map(({ id, name, takesWalkIns, startedAt }) => (
    <Card key={id} quiet>
      <Paragraph>
        <strong>{name}</strong>
        <br />
        {takesWalkIns ? words("walkInsYes") : words("walkInsNo")}
        <br />
        {startedAt
          ? words("since", { date: dateInWords(DateTime.fromJSDate(startedAt, { zone: timeZone }), locale) })
          : words("notStarted")}
      </Paragraph>
      <form action={end}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="id" value={id} />
        <Button look="secondary" aria-label={words("endOf", { name })}>
          {words("end")}
        </Button>
      </form>
    </Card>
  ));
}

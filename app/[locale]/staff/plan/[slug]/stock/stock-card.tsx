import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { formWords } from "@/components/plan/form-fields";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { ServiceStock } from "@/lib/stock/find-stocks";
import { countStock } from "../../edit-actions";

type Props = { stock: ServiceStock; name: string; countedAt: string; locationId: string; mayChange: boolean };

/** One stock in numbers; when too many are booked, what can be done. */
export async function StockCard({ stock, name, countedAt, locationId, mayChange }: Props) {
  const words = await getTranslations("plan.stock");
  const { count, used, waiting, countedBy, service } = stock;
  const left = stock.left ?? 0;
  return (
    <Card quiet>
      <Heading level={2} look={3}>
        {name} {left <= 0 ? <Badge>{words("paused")}</Badge> : null}
      </Heading>
      <Paragraph>
        {words("left", { left: Math.max(0, left) })}
        <br />
        {words("numbers", { count: count ?? 0, used })}
        <br />
        {words("countedAt", { moment: countedAt, name: countedBy ?? "" })}
      </Paragraph>
      {left < 0 ? <Notice kind="warning">{words("short", { missing: -left, waiting })}</Notice> : null}
      {mayChange ? (
        <EditForm
          action={countStock}
          hidden={{ locationId, service, isCounted: "no" }}
          groups={[]}
          words={await formWords(words("end"))}
          look="secondary"
        />
      ) : null}
    </Card>
  );
}

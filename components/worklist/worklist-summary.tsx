import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import { type HeldRole, locationsWith, may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { countWorklist } from "@/lib/worklist/find-worklist";

/** How many people wait for a solution or must still be told, for whoever may solve that; nothing for anybody else. */
export async function WorklistSummary({ staff }: { staff: { roles: readonly HeldRole[] } }) {
  if (!may(staff.roles, "worklist_solve")) return null;
  const counts = await countWorklist(locationsWith(staff.roles, "worklist_solve"), DateTime.now());
  const words = await getTranslations("worklist.summary");
  const tell = counts.alternative + counts.moved + counts.cancelled;
  const lines = [
    ...(counts.orphan > 0 ? [words("orphan", { count: counts.orphan })] : []),
    ...(tell > 0 ? [words("tell", { count: tell })] : []),
    ...(counts.waiting > 0 ? [words("waiting", { count: counts.waiting })] : []),
  ];
  return (
    <Card>
      <Heading level={2} look={3}>
        <Link className="nl-link" href="/staff/worklist">
          {words("title")}
        </Link>
      </Heading>
      {lines.length > 0 ? <BulletList items={lines} /> : <Paragraph>{words("empty")}</Paragraph>}
    </Card>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Wait } from "@/lib/figures/current-waits";
import { isOverMissedNorm } from "@/lib/figures/is-over-missed-norm";
import type { ServiceFigures } from "@/lib/figures/service-figures";
import type { Service } from "@/lib/service/schema";

type Props = {
  service: Service;
  /** Undefined where the service is not offered any more. */
  wait: Omit<Wait, "locationId"> | undefined;
  figures: ServiceFigures | undefined;
  isCountry: boolean;
};

/** The figures of a service; each cell says what it is, for the screens on which it stands below its neighbour. */
export async function ServiceRow({ service, wait, figures, isCountry }: Props) {
  const [words, names] = [await getTranslations("figures"), await getTranslations("service")];
  const { key, normDays, normMissedPercent } = service;
  const { expected = 0, missed = 0 } = figures ?? {};
  const isLate = wait && (wait.firstDays === null || wait.firstDays > normDays);
  const label = (column: string) => words(`serviceColumn.${column}`);
  const cells: { key: string; label: string; value: ReactNode }[] = [
    {
      key: "first",
      label: label("first"),
      value: <FirstTime wait={wait} isLate={isLate} isUsedUp={figures?.isUsedUp} />,
    },
    { key: "normDays", label: words("one.normWait"), value: words("days", { days: normDays }) },
    { key: "released", label: label("released"), value: figures?.released ?? 0 },
    { key: "left", label: label("left"), value: figures?.left ?? 0 },
    { key: "unreleased", label: label("unreleased"), value: figures?.unreleased ?? 0 },
    { key: "served", label: label("served"), value: figures?.served ?? 0 },
    {
      key: "missed",
      label: label("missed"),
      value: (
        <Missed
          expected={expected}
          missed={missed}
          isOver={isOverMissedNorm({ expected, missed }, normMissedPercent)}
        />
      ),
    },
    {
      key: "normMissed",
      label: words("one.normMissed"),
      value: words("one.atMost", { share: normMissedPercent / 100 }),
    },
    { key: "cancelled", label: label("cancelled"), value: figures?.cancelled ?? 0 },
    ...(isCountry ? [{ key: "spared", label: label("spared"), value: figures?.spared ?? 0 }] : []),
  ];
  return (
    <tr>
      <th scope="row">{names(`${key}.name`)}</th>
      {cells.map((cell) => (
        <td key={cell.key} data-label={cell.label}>
          <span>{cell.value}</span>
        </td>
      ))}
    </tr>
  );
}

/** Whether something keeps to its norm, in words; the colour only says it again. */
async function BesideNorm({ isOver }: { isOver: boolean }) {
  const words = await getTranslations("figures");
  return isOver ? <Badge tone="bad">{words("overNorm")}</Badge> : <Badge tone="good">{words("withinNorm")}</Badge>;
}

type FirstTimeProps = { wait: Props["wait"]; isLate: boolean | undefined; isUsedUp: boolean | undefined };

async function FirstTime({ wait, isLate = false, isUsedUp = false }: FirstTimeProps) {
  const words = await getTranslations("figures");
  if (!wait) return "–";
  const { firstDays } = wait;
  return (
    <>
      {firstDays === null ? words("never") : words("days", { days: firstDays })} <BesideNorm isOver={isLate} />
      {isUsedUp ? (
        <>
          {" "}
          <Badge tone="bad">{words("one.usedUp")}</Badge>
        </>
      ) : null}
    </>
  );
}

async function Missed({ expected, missed, isOver }: { expected: number; missed: number; isOver: boolean | null }) {
  const words = await getTranslations("figures.one");
  if (isOver === null) return words("nobodyExpected");
  return (
    <>
      {words("missedOf", { missed, all: expected, share: missed / expected })} <BesideNorm isOver={isOver} />
    </>
  );
}

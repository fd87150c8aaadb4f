import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { WorklistDetail } from "@/lib/worklist/find-entry";
import { cancel, keep } from "../actions";
import styles from "./other-solutions.module.css";
import { ToldField } from "./told-field";

/** What can be done without another time: keep it as it is, or cancel it. */
export async function OtherSolutions({ entry: { appointmentId, version, way } }: { entry: WorklistDetail }) {
  const words = await getTranslations("worklist.solve");
  const fields = (
    <>
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <Card>
      <Heading level={3}>{words("keepTitle")}</Heading>
      <Paragraph>{words("keepText")}</Paragraph>
      <form action={keep} className={styles.form}>
        {fields}
        <Button look="secondary">{words("keep")}</Button>
      </form>
      <Disclosure summary={words("cancelTitle")}>
        <Paragraph>{words("cancelText")}</Paragraph>
        <form action={cancel}>
          {fields}
          <ToldField id="told-cancel" way={way} />
          <Button look="danger">{words("cancel")}</Button>
        </form>
      </Disclosure>
    </Card>
  );
}

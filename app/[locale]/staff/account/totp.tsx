import { getTranslations } from "next-intl/server";
import { QrCode } from "@/components/appointment/qr-code";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { staffFormWords } from "@/components/staff/form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { Staff } from "@/lib/auth";
import { findTotp, type TotpSetup } from "@/lib/staff/totp-setup";
import { beginOwnTotp, confirmOwnTotp, turnOffOwnTotp } from "./actions";
import styles from "./page.module.css";

/** The second step of signing in: off, being set up, or on. */
export async function Totp({ staff }: { staff: Staff }) {
  const words = await getTranslations("staff.account");
  const totp = await findTotp(staff);
  const code: FieldSpec = { name: "code", label: words("totpCode"), kind: "number", value: [] };
  return (
    <Card id="totp">
      <Heading level={2} look={3}>
        {words("totpTitle")}
      </Heading>
      {totp.state === "none" ? <Begin /> : null}
      {totp.state === "begun" ? <Setup {...totp.setup} /> : null}
      {/* It stays where it is, for the recovery codes that its last answer shows. */}
      <EditForm
        action={confirmOwnTotp}
        isOver={totp.state !== "begun"}
        hidden={{}}
        groups={[{ key: "totp", fields: [{ ...code, autoComplete: "one-time-code" }] }]}
        words={await staffFormWords(words("totpConfirm"), { title: words("codesTitle"), text: words("codes") })}
      />
      {totp.state === "on" ? <Paragraph>{words("totpOn", { codes: totp.codesLeft })}</Paragraph> : null}
      {totp.state === "on" ? <TurnOff /> : null}
    </Card>
  );
}

async function Begin() {
  const words = await getTranslations("staff.account");
  return (
    <form action={beginOwnTotp}>
      <Paragraph>{words("totpNone")}</Paragraph>
      <Button look="secondary">{words("totpBegin")}</Button>
    </form>
  );
}

async function Setup({ secret, uri }: TotpSetup) {
  const words = await getTranslations("staff.account");
  return (
    <>
      <Paragraph>{words("totpScan")}</Paragraph>
      <div className={styles.qr}>
        <QrCode text={uri} label={words("totpQr")} />
      </div>
      <Paragraph>
        {words("totpKey")}:{" "}
        <bdi dir="ltr">
          <code className={styles.key}>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </bdi>
      </Paragraph>
    </>
  );
}

async function TurnOff() {
  const words = await getTranslations("staff.account");
  const password: FieldSpec = { name: "totpPassword", label: words("totpPassword"), kind: "password", value: [] };
  return (
    <Disclosure summary={words("totpOff")}>
      <EditForm
        action={turnOffOwnTotp}
        hidden={{}}
        look="secondary"
        groups={[{ key: "off", fields: [{ ...password, autoComplete: "current-password" }] }]}
        words={await staffFormWords(words("totpOff"))}
      />
    </Disclosure>
  );
}

import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { isDemonstration } from "@/lib/auth";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { admissionRefusals } from "@/lib/staff/admit-from-provider";
import { providerSettings } from "@/lib/staff/provider-settings";
import { DemonstrationAccounts } from "./demonstration-accounts";
import { ForgetPresses } from "./forget-presses";
import styles from "./page.module.css";
import { SignInForm } from "./sign-in-form";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("signIn.title") };
}

/** Where staff sign in: with a password that is kept here, or at the department's provider. */
export default async function SignInPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const { next, done, ready, error, refused } = await searchParams;
  const words = await getTranslations("staff.signIn");
  const goOnTo = typeof next === "string" ? next : "";
  return (
    <Main title={words("title")} wide={isDemonstration()}>
      {done === undefined ? null : <ForgetPresses />}
      <What done={done !== undefined} ready={ready !== undefined} failed={error !== undefined} refused={refused} />
      <div className={isDemonstration() ? styles.columns : undefined}>
        <Card>
          <ProviderLink next={goOnTo} />
          <SignInForm
            next={goOnTo}
            words={{
              email: words("email"),
              password: words("password"),
              code: words("code"),
              codeHint: words("codeHint"),
              submit: words("submit"),
            }}
          />
        </Card>
        {isDemonstration() ? <DemonstrationAccounts next={goOnTo} /> : null}
      </div>
    </Main>
  );
}

type Happened = { done: boolean; ready: boolean; failed: boolean; refused: string | string[] | undefined };

/** What has just happened: signed out, a password chosen, or sent back by the provider. */
async function What({ done, ready, failed, refused }: Happened) {
  const words = await getTranslations("staff.signIn");
  const reason = admissionRefusals.find((one) => one === refused);
  if (reason || failed) {
    return (
      <Notice kind="error" role="alert">
        {reason ? words(`refused.${reason}`) : words("providerFailed", { provider: providerSettings()?.name ?? "" })}
      </Notice>
    );
  }
  return done || ready ? (
    <Notice kind="ok" role="status">
      {words(ready ? "linkUsed" : "signedOut")}
    </Notice>
  ) : null;
}

/** The way to the provider, when there is one. Its address is whole: the provider sends people back to that one only. */
async function ProviderLink({ next }: { next: string }) {
  const settings = providerSettings();
  if (!settings) return null;
  const words = await getTranslations("staff.signIn");
  const href = `/staff/sign-in/provider?next=${encodeURIComponent(next)}`;
  return (
    <div className={styles.provider}>
      <ActionRow>
        <a
          className={buttonClass("primary")}
          href={`${env().PUBLIC_URL ?? ""}${getPathname({ href, locale: await getLocale() })}`}
        >
          {words("withProvider", { provider: settings.name })}
        </a>
      </ActionRow>
      <p className={styles.or}>
        <span>{words("or")}</span>
      </p>
    </div>
  );
}

import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { BulletList } from "@/components/ui/bullet-list";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { serviceKeys } from "@/lib/service/schema";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "serviceForm" });
  return { title: words("title") };
}

/** Every service, to be changed. */
export default async function ServicesPage({ params }: Props) {
  setRequestLocale((await params).locale);
  if (!(await allowedStaff("places_change"))) return <NotFoundPage />;
  const [words, names] = [await getTranslations("serviceForm"), await getTranslations("service")];
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("intro")}</Paragraph>
      <BulletList
        items={serviceKeys.map((key) => (
          <Link key={key} className="nl-link" href={`/staff/services/${key}`}>
            {names(`${key}.name`)}
          </Link>
        ))}
      />
    </Main>
  );
}

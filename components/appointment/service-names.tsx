import { useTranslations } from "next-intl";
import type { ServiceKey } from "@/lib/service/schema";

/** The names of what a visit is for, in the words of the start page. */
export function ServiceNames({ services }: { services: readonly ServiceKey[] }) {
  const words = useTranslations("service");
  return <>{services.map((key) => words(`${key}.name`)).join(" + ")}</>;
}

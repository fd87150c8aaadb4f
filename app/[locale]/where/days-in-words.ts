import { useTranslations } from "next-intl";

/** Says how many calendar days something is away: today, tomorrow, in 8 days. */
export function useDaysInWords(): (days: number) => string {
  const words = useTranslations("where.wait");
  return (days) => {
    if (days === 0) return words("today");
    return days === 1 ? words("tomorrow") : words("days", { days });
  };
}

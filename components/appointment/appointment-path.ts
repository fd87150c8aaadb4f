import type { StandingNews } from "./standing";

/** Where the pages of an appointment are, whatever the language. */
export function appointmentPath(manageKey: string): string {
  return `/appointment/${manageKey}`;
}

/** The page of an appointment with something to tell on it, once. */
export function newsPath(manageKey: string, news: StandingNews): string {
  return `${appointmentPath(manageKey)}?${news}=1`;
}

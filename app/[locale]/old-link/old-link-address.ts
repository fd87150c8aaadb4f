/** What a link of the old planner says after its #: what is to be done, and the key of the appointment. */
const oldLink = /^#\/(?:([a-z-]+)\/)?([0-9a-f]{32})(?:[/?].*)?$/i;

/**
 * Where a link of the old planner leads now: to the page of the appointment whose key it has, or to its cancelling.
 *
 * Null when it has no key: then it was a link to the planner itself.
 */
export function oldLinkAddress(hash: string, locale: string): string | null {
  const [, action, key] = oldLink.exec(hash) ?? [];
  if (!key) return null;
  const page = `/${locale}/appointment/${key.toLowerCase()}`;
  return action?.toLowerCase() === "cancel" ? `${page}/cancel` : page;
}

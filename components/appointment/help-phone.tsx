import { helpPhone } from "@/lib/help-phone";

/** The number to call, for those who cannot go on alone. */
export function HelpPhone() {
  const { shown, href } = helpPhone();
  return (
    <a className="nl-link" href={href}>
      <bdi dir="ltr">{shown}</bdi>
    </a>
  );
}

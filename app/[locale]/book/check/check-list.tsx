import { useTranslations } from "next-intl";
import { type DataItem, DataList } from "@/components/ui/data-list";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Hold } from "@/lib/appointment/find-hold";
import type { BookingDetails } from "@/lib/appointment/schema";
import { locales } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { PersonKeyKind } from "@/lib/service/schema";

/** A number with only its last three characters, enough to see a slip of the pen. */
const masked = (value: string) => `•••${value.slice(-3)}`;

function ChangeLink({ to, what }: { to: string; what: string }) {
  const words = useTranslations("booking.check");
  return (
    <Link className="nl-link" href={`/book/details#${to}`}>
      {words("change")} <VisuallyHidden>{what}</VisuallyHidden>
    </Link>
  );
}

type Props = { hold: Hold; booking: BookingDetails; personKey: PersonKeyKind };

/** Everything that will be booked, read back, each with a way to change it. */
export function CheckList({ hold, booking, personKey }: Props) {
  const words = useTranslations("booking");
  const { street, postcode, city } = hold.location;
  const address = [street, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");

  const people: DataItem[] = booking.people.map(({ name, key }, index) => ({
    term: booking.people.length > 1 ? words("person", { number: index + 1 }) : words("onePerson"),
    value: (
      <>
        {name}
        <br />
        {words(`key.${key.kind === "reference" ? "reference" : personKey}`)} <bdi dir="ltr">{masked(key.value)}</bdi>
      </>
    ),
    action: <ChangeLink to={`people-${index}`} what={words("person", { number: index + 1 })} />,
  }));
  const contact = { email: booking.email, phone: booking.phone, none: undefined }[booking.contactBy];
  const representative = booking.representativeKind && words(`representativeKind.${booking.representativeKind}`);
  return (
    <DataList
      items={[
        { term: words("check.address"), value: address },
        ...people,
        ...(representative
          ? [
              {
                term: words("check.booker"),
                value: `${booking.contactName} (${representative})`,
                action: <ChangeLink to="contactKind" what={words("check.booker")} />,
              },
            ]
          : []),
        {
          term: words("check.contact"),
          value: contact ? <bdi dir="ltr">{contact}</bdi> : words("check.noContact"),
          action: <ChangeLink to="contactBy" what={words("check.contact")} />,
        },
        {
          term: words("language"),
          value: locales[booking.language].name,
          action: <ChangeLink to="language" what={words("language")} />,
        },
      ]}
    />
  );
}

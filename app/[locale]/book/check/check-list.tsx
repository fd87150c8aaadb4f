import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateAndTime, TimeOfDay } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import { type DataItem, DataList } from "@/components/ui/data-list";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Hold } from "@/lib/appointment/find-hold";
import type { BookingDetails } from "@/lib/appointment/schema";
import { dayInWords } from "@/lib/i18n/date-words";
import { locales } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { addressLine } from "@/lib/location/address-line";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { DateTime } from "@/lib/time";
import type { PickupAt } from "../../where/pickup/pickup-at";
import { detailsAddress } from "../addresses";
import styles from "./check-list.module.css";
import { PersonOfCheck } from "./person-of-check";

type Props = { hold: Hold; search: Search; booking: BookingDetails; pickup: PickupAt | null; locale: string };

function change(href: string, what: string): ReactNode {
  return <ChangeLink href={href} what={what} />;
}

function ChangeLink({ href, what }: { href: string; what: string }) {
  const words = useTranslations("booking.check");
  return (
    <Link className="nl-link" href={href}>
      {words("change")} <VisuallyHidden>{what}</VisuallyHidden>
    </Link>
  );
}

/** What is held: where, when and what for. */
function useHeldItems({ hold, search, locale }: Props): DataItem[] {
  const words = useTranslations("booking.check");
  const query = searchQuery(search);
  const address = addressLine(hold.location);
  return [
    {
      term: words("where"),
      value: (
        <>
          <strong>{hold.location.name}</strong>
          <br />
          {address}
        </>
      ),
      action: change(`/where${query}`, words("where")),
    },
    {
      term: words("when"),
      value: hold.groups.map((group) => (
        <div key={group.startsAt.toMillis()}>
          <strong>
            <DateAndTime instant={group.startsAt} locale={locale} />
          </strong>
          {hold.groups.length > 1 ? <> ({words("persons", { count: group.persons })})</> : null}
        </div>
      )),
      action: change(`/when/${hold.location.slug}${query}`, words("when")),
    },
    {
      term: words("what"),
      value: (
        <>
          <ServiceNames services={hold.services} />
          {hold.extraTime ? (
            <>
              <br />
              {words("extraTime")}
            </>
          ) : null}
        </>
      ),
      action: change(`/${query}`, words("what")),
    },
  ];
}

/** Where the document is that is collected, if one is. */
function useDocumentItems({ hold, search, pickup, locale }: Props): DataItem[] {
  const words = useTranslations("pickup.check");
  if (!pickup) return [];
  const { name: location } = hold.location;
  const said =
    pickup.kind === "sent"
      ? words("sent", { location, date: dayInWords(DateTime.fromISO(pickup.arrivesOn, { zone: "utc" }), locale) })
      : words(pickup.kind === "here" ? "here" : "staff");
  const hasUnknown = (pickup.kind === "here" || pickup.kind === "sent") && pickup.hasUnknown;
  return [
    {
      term: words("term"),
      value: hasUnknown ? `${said} ${words("staffAlso")}` : said,
      action: change(`/where${searchQuery(search)}`, words("term")),
    },
  ];
}

/** Who comes; of a party with two appointments, at which time. */
function usePeopleItems({ hold, booking, locale }: Props): DataItem[] {
  const words = useTranslations("booking");
  const starts = hold.groups.flatMap(({ startsAt, persons }) => Array.from({ length: persons }, () => startsAt));
  return booking.people.map((person, index) => {
    const term = booking.people.length > 1 ? words("person", { number: index + 1 }) : words("check.who");
    const startsAt = hold.groups.length > 1 ? starts[index] : undefined;
    return {
      term: startsAt ? (
        <>
          {term}, <TimeOfDay instant={startsAt} locale={locale} />
        </>
      ) : (
        term
      ),
      value: <PersonOfCheck person={person} />,
      action: change(`${detailsAddress}#people-${index}`, term),
    };
  });
}

/** Who books and how they are reached. */
function useContactItems({ booking }: Props): DataItem[] {
  const words = useTranslations("booking");
  const contact = { email: booking.email, phone: booking.phone, none: undefined }[booking.contactBy];
  const toDetails = (field: string, what: string) => change(`${detailsAddress}#${field}`, what);
  const booker = booking.representativeKind && words(`representativeKind.${booking.representativeKind}`);
  return [
    {
      term: words("check.booker"),
      value: (
        <>
          {words(`contactKind.${booking.contactKind}`)}
          {booker ? (
            <>
              <br />
              <bdi className={styles.long}>{booking.contactName}</bdi> ({booker})
            </>
          ) : null}
        </>
      ),
      action: toDetails("contactKind", words("check.booker")),
    },
    {
      term: words("check.contact"),
      value: contact ? (
        <bdi dir="ltr" className={styles.long}>
          {contact}
        </bdi>
      ) : (
        words("check.noContact")
      ),
      action: toDetails("contactBy", words("check.contact")),
    },
    {
      term: words("language"),
      value: locales[booking.language].name,
      action: toDetails("language", words("language")),
    },
  ];
}

/** Everything that will be booked, read back, each with a way to change it. */
export function CheckList(props: Props) {
  return (
    <DataList
      items={[...useHeldItems(props), ...useDocumentItems(props), ...usePeopleItems(props), ...useContactItems(props)]}
    />
  );
}

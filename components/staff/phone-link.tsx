/** A number to press, where a phone can. Numbers of people stand only where somebody must be told. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="nl-link" href={`tel:${phone}`}>
      <bdi dir="ltr">{phone}</bdi>
    </a>
  );
}

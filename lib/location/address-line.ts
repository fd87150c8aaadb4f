/** An address on one line, as far as it is known: "Zuiderzeelaan 43, 8017 JV Zwolle". */
export function addressLine(place: { street: string | null; postcode: string | null; city: string }): string {
  const town = [place.postcode, place.city].filter(Boolean).join(" ");
  return [place.street, town].filter(Boolean).join(", ");
}

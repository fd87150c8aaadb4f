import type { ReactNode } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import type { Journey } from "../../advice/journey";
import { JourneyFields } from "../../advice/journey-fields";
import { bookPart } from "./actions";

type Props = Journey & {
  /** Which of the people, from 0 on. */
  people: readonly number[];
  /** The slug of the location where their documents lie, or are sent to. */
  location: string;
  look?: ButtonLook;
  children: ReactNode;
};

/** A button that goes on to the times of a location for some people of a party. */
export function PartForm({ people, location, look = "primary", children, ...journey }: Props) {
  return (
    <form action={bookPart}>
      <JourneyFields {...journey} />
      <input type="hidden" name="people" value={people.join()} />
      <input type="hidden" name="location" value={location} />
      <Button look={look}>{children}</Button>
    </form>
  );
}

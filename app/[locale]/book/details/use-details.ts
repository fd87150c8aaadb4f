"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, startTransition, useActionState, useMemo } from "react";
import { type FieldPath, get, useForm } from "react-hook-form";
import type { Draft } from "@/app/_cookies/draft-cookie";
import { type BookingDetails, type BookingError, type BookingForm, bookingSchema } from "@/lib/appointment/schema";
import type { PersonKeyKind } from "@/lib/service/schema";
import { saveDetails } from "../actions";
import { bookingOf, fieldNames } from "../booking-fields";

type Given = { draft: Draft; personKey: PersonKeyKind; persons: number; words: Record<BookingError, string> };

/**
 * The state of the details form. The same schema checks it in the browser, sooner, and in the action, for certain;
 * without JavaScript only the action does.
 */
export function useDetails({ draft, personKey, persons, words }: Given) {
  const [state, submit, isPending] = useActionState(saveDetails, { attempts: 0, typed: draft, errors: {} });
  const schema = useMemo(() => bookingSchema(personKey, persons), [personKey, persons]);
  const { register, handleSubmit, formState } = useForm<BookingForm, unknown, BookingDetails>({
    resolver: zodResolver(schema),
    // What was typed is any text; the resolver says what of it is a booking.
    defaultValues: bookingOf(draft, persons) as BookingForm,
    shouldFocusError: false,
  });

  const errorOf = (name: string): string | undefined => {
    const inBrowser: unknown = get(formState.errors, `${name}.message`);
    const found = formState.isSubmitted ? inBrowser : state.errors[name];
    return typeof found === "string" ? words[found as BookingError] : undefined;
  };
  /** What an input needs: a name that the schema knows, and what was typed. */
  const field = (name: string) => ({ ...register(name as FieldPath<BookingForm>), defaultValue: state.typed[name] });

  const checkThenSubmit = (event: FormEvent<HTMLFormElement>) => {
    // The event of a submit always carries its button, and TypeScript's type of it does not.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const send = () => startTransition(() => submit(form));
    if (form.has("intent")) {
      event.preventDefault();
      send();
      return;
    }
    return handleSubmit(send)(event);
  };

  const wrong = fieldNames(persons).flatMap((name) => {
    const text = errorOf(name);
    return text ? [{ name, text }] : [];
  });
  return {
    typed: state.typed,
    attempt: `${state.attempts}-${formState.submitCount}`,
    wrong,
    errorOf,
    field,
    submit,
    checkThenSubmit,
    isPending,
  };
}

"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_rethrow } from "next/navigation";
import { type FormEvent, type RefObject, useMemo, useState, useTransition } from "react";
import { type FieldErrors as BrowserErrorsOf, type FieldPath, get, type Resolver, useForm } from "react-hook-form";
import type { Draft } from "@/app/_cookies/pack-draft";
import { type BookingDetails, type BookingError, type BookingForm, bookingSchema } from "@/lib/appointment/schema";
import type { PersonKeyKind } from "@/lib/service/schema";
import { saveDetails } from "../actions";
import type { FieldErrors } from "../booking-errors";
import { bookingOf, draftOf, fieldNames } from "../booking-fields";
import type { DetailsWords } from "./details-words";
import { personLabel } from "./person-fields";

type BrowserErrors = BrowserErrorsOf<BookingForm>;

type Given = {
  form: RefObject<HTMLFormElement | null>;
  draft: Draft;
  errors: FieldErrors;
  personKey: PersonKeyKind;
  persons: number;
  words: DetailsWords;
};

/** Checks what stands in the fields of the page, whoever put it there and before or after the page came to life. */
function usePageResolver({ form, personKey, persons }: Pick<Given, "form" | "personKey" | "persons">) {
  return useMemo((): Resolver<BookingForm, unknown, BookingDetails> => {
    const check = zodResolver(bookingSchema(personKey, persons));
    return (_, ...rest) => {
      const typed = bookingOf(draftOf(form.current ? new FormData(form.current) : []), persons);
      // What was typed is any text; the schema says what of it is a booking.
      return check(typed as BookingForm, ...rest);
    };
  }, [form, personKey, persons]);
}

/** Sends a form; `isUnreached` when it did not arrive, so that it stands there to be sent again. */
function useSending() {
  const [isPending, startSending] = useTransition();
  const [isUnreached, setIsUnreached] = useState(false);
  const send = (form: FormData) =>
    startSending(async () => {
      setIsUnreached(false);
      try {
        await saveDetails(form);
      } catch (error) {
        // A redirect comes as an error too, and is the router's.
        unstable_rethrow(error);
        setIsUnreached(true);
      }
    });
  return { send, isPending, isUnreached };
}

/**
 * The state of the details form. The same schema checks it in the browser, sooner, and in the action, for certain;
 * without JavaScript only the action does, and leads back to this page with `errors`.
 */
export function useDetails({ form, draft, errors, personKey, persons, words }: Given) {
  // What was wrong at the last press. The summary keeps saying it while fields are mended: a page that shrinks under
  // somebody's finger makes them press beside the button.
  const [found, setFound] = useState<FieldErrors | null>(null);
  const { send, isPending, isUnreached } = useSending();
  const { register, handleSubmit, formState } = useForm<BookingForm, unknown, BookingDetails>({
    resolver: usePageResolver({ form, personKey, persons }),
    shouldFocusError: false,
  });

  const messageOf = (live: BrowserErrors, name: string): BookingError | undefined => get(live, `${name}.message`);
  const wordsOf = (error: BookingError | undefined) => error && words.errors[error];
  const errorOf = (name: string) => wordsOf(found ? messageOf(formState.errors, name) : errors[name]);
  /** What an input needs: a name that the schema knows, and what was typed. */
  const field = (name: string) => ({ ...register(name as FieldPath<BookingForm>), defaultValue: draft[name] });

  const checkThenSend = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The event of a submit always carries its button, and TypeScript's type of it does not.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const typed = new FormData(event.currentTarget, submitter);
    if (typed.has("intent")) return send(typed);
    const isRight = () => {
      setFound(null);
      send(typed);
    };
    const isWrong = (live: BrowserErrors) => {
      setFound(Object.fromEntries(fieldNames(persons).map((name) => [name, messageOf(live, name)])));
    };
    return handleSubmit(isRight, isWrong)(event);
  };

  /** An error as the summary says it: of several people, about whom. */
  const inSummary = (name: string, text: string) => {
    const [group, index] = name.split(".");
    return group === "people" && persons > 1 ? `${personLabel(words, Number(index))}: ${text}` : text;
  };
  const wrong = fieldNames(persons).flatMap((name) => {
    const text = wordsOf((found ?? errors)[name]);
    return text ? [{ name, text: inSummary(name, text) }] : [];
  });
  const attempt = found ? `here ${formState.submitCount}` : Object.entries(errors).join();
  return { attempt, wrong, errorOf, field, checkThenSend, isPending, isUnreached };
}

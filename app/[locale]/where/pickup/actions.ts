"use server";

import { withAsked } from "@/app/_cookies/asked-letters";
import { keepDraft, readDraft } from "@/app/_cookies/draft-cookie";
import { splitDraft } from "@/app/_cookies/split-draft";
import { webCaller } from "@/app/_cookies/web-caller";
import { lookUpDocuments } from "@/lib/document/look-up-documents";
import { redirect } from "@/lib/i18n/navigation";
import { searchQuery } from "@/lib/search/search-query";
import { personKeyOfServices } from "@/lib/service/person-key-of-services";
import { DateTime } from "@/lib/time";
import { journeyOfForm } from "../../advice/journey";
import { keepTyped } from "../../book/keep-typed";
import { byRegister } from "./by-register";
import { lettersOf } from "./letter-fields";

/** Keeps what was typed and asks the register; goes on to what it says, or back to what is wrong. */
export async function askRegister(form: FormData): Promise<void> {
  const { locale, search } = await journeyOfForm(form);
  const unanswered = { ...search, letter: undefined };
  const draft = await keepTyped(form);
  const { persons } = search;
  const { pairs } = lettersOf(draft, { personKey: await personKeyOfServices(search.services), persons });
  if (!pairs) return redirect({ href: `/where${searchQuery(unanswered, { wrong: "1" })}#error-summary`, locale });

  const asked = await lookUpDocuments(await webCaller(), pairs, DateTime.now());
  if (!asked.ok) {
    const after = String(asked.retryAfterSeconds);
    return redirect({ href: `/where${searchQuery(unanswered, { after })}#refused`, locale });
  }
  await keepDraft(withAsked(draft, pairs));
  redirect({ href: `/where${searchQuery({ ...search, letter: byRegister })}`, locale });
}

/** Which of the people, from 0 on, a form means: "0,2". */
function peopleOf(form: FormData, persons: number): number[] {
  const places = String(form.get("people") ?? "")
    .split(",")
    .map(Number)
    .filter((index) => Number.isInteger(index) && index >= 0 && index < persons);
  return [...new Set(places)];
}

/** Goes on to the times of one place for those of a party whose documents lie there; the others are kept for after. */
export async function bookPart(form: FormData): Promise<void> {
  const { locale, search } = await journeyOfForm(form);
  const people = peopleOf(form, search.persons);
  const slug = String(form.get("location") ?? "");
  const back = searchQuery({ ...search, letter: byRegister });
  if (people.length === 0 || !/^[a-z0-9-]{1,60}$/.test(slug)) return redirect({ href: `/where${back}`, locale });
  await keepDraft(splitDraft(await readDraft(), people, search.persons));
  const part = { ...search, persons: people.length, letter: byRegister };
  redirect({ href: `/when/${slug}${searchQuery(part)}`, locale });
}

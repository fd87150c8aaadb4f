"use client";

import { useParams } from "next/navigation";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";

// Written here and not in the messages: this page must work when reading them is what failed.
const words = {
  nl: {
    title: "Er ging iets mis",
    text: "Dat ligt aan ons, niet aan u. Een afspraak die al bevestigd was, staat nog. Probeer het over een paar minuten opnieuw.",
    again: "Probeer opnieuw",
  },
  en: {
    title: "Something went wrong",
    text: "It is our fault, not yours. An appointment that was confirmed still stands. Try again in a few minutes.",
    again: "Try again",
  },
};

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const { title, text, again } = locale === "en" ? words.en : words.nl;
  return (
    <Main title={title}>
      <Paragraph lead>{text}</Paragraph>
      <ActionRow>
        <Button onClick={reset}>{again}</Button>
      </ActionRow>
    </Main>
  );
}

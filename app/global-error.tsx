"use client";

import "./globals.css";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";

/** What is left to say when even the document around the pages cannot be made: no words can be read, no language is known. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="nl" dir="ltr">
      <body>
        <title>Er ging iets mis – Something went wrong</title>
        <Main title="Er ging iets mis">
          <Paragraph lead>Dat ligt aan ons, niet aan u. Probeer het over een paar minuten opnieuw.</Paragraph>
          <div lang="en">
            <Paragraph lead>Something went wrong. It is our fault, not yours. Try again in a few minutes.</Paragraph>
          </div>
          <ActionRow>
            <Button type="button" onClick={reset}>
              Probeer opnieuw – <span lang="en">Try again</span>
            </Button>
          </ActionRow>
        </Main>
      </body>
    </html>
  );
}

import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { TextField } from "@/components/ui/text-field";
import type { VisitDetail, VisitDocument } from "@/lib/visit/find-visit";
import { putAside, scanCard } from "./actions";
import styles from "./documents.module.css";
import { HandOverForm } from "./hand-over-form";
import { handOverWords } from "./hand-over-words";
import { VisitFields } from "./visit-fields";

type Props = {
  slug: string;
  visit: VisitDetail;
  /** The document whose card was scanned. */
  card: string | null;
  documents: readonly VisitDocument[];
};

/** Whether a clerk who helps the visit can hand it over now. */
export const liesHere = ({ status, isHere }: VisitDocument) => isHere && (status === "ready" || status === "reserved");

/** The documents of a visit: which card is theirs, and handing each over or putting it aside. */
export async function Documents({ slug, visit, card, documents }: Props) {
  const words = await getTranslations("visit.documents");
  const isServing = visit.state === "serving";
  return (
    <section aria-labelledby="documents" className={styles.documents}>
      <Heading level={2} id="documents">
        {words("title", { count: documents.length })}
      </Heading>
      {isServing ? (
        <form action={scanCard} className={styles.scan}>
          <VisitFields slug={slug} visitId={visit.visitId} />
          <div className={styles.field}>
            <TextField id="card" name="card" label={words("scan")} hint={words("scanHint")} autoComplete="off" />
          </div>
          <Button look="secondary">{words("check")}</Button>
        </form>
      ) : null}
      {documents.length === 0 ? <Paragraph>{words(visit.appointmentId ? "none" : "scanFirst")}</Paragraph> : null}
      {documents.map((document) => (
        <Document
          key={document.id}
          {...{ slug, visit, document }}
          isCard={document.id === card}
          isServing={isServing}
        />
      ))}
    </section>
  );
}

type One = { slug: string; visit: VisitDetail; document: VisitDocument; isCard: boolean; isServing: boolean };

async function Document({ slug, visit, document, isCard, isServing }: One) {
  const words = await getTranslations("visit.documents");
  const { id, number, name, status, shelf } = document;
  const canGive = isServing && liesHere(document);
  return (
    <Card>
      <Heading level={3}>{name}</Heading>
      <p className={styles.facts}>
        {number ? <bdi dir="ltr">{number}</bdi> : words("noNumber")}
        {canGive ? <strong>{shelf ? words("shelf", { shelf }) : words("noShelf")}</strong> : null}
        <Badge tone={status === "handed_over" ? "good" : liesHere(document) ? "accent" : "warn"}>
          {words(`status.${status as "ready"}`)}
        </Badge>
        {isCard && canGive ? <Badge tone="good">{words("rightCard")}</Badge> : null}
      </p>
      {canGive ? null : <Where document={document} />}
      {canGive ? (
        <>
          <HandOverForm
            slug={slug}
            visitId={visit.visitId}
            documentId={id}
            asksNumber={number === null}
            words={await handOverWords()}
          />
          <form action={putAside} className={styles.aside}>
            <VisitFields slug={slug} visitId={visit.visitId} />
            <input type="hidden" name="documentId" value={id} />
            <ActionRow>
              <Button look="subtle" name="aside" value="miss">
                {words("miss")}
              </Button>
              <Button look="subtle" name="aside" value="fault">
                {words("fault")}
              </Button>
            </ActionRow>
          </form>
        </>
      ) : null}
    </Card>
  );
}

/** Of a document that cannot be handed over here: where it is, or what is done about it. */
async function Where({ document: { status, isHere, place, expectedOn } }: { document: VisitDocument }) {
  const words = await getTranslations("visit.documents");
  if (status === "missing") return <Paragraph>{words("searching")}</Paragraph>;
  if (status === "faulty") return <Paragraph>{words("sentBack")}</Paragraph>;
  if (status === "handed_over") return null;
  if (!isHere && (status === "ready" || status === "reserved"))
    return <Paragraph>{words("elsewhere", { place })}</Paragraph>;
  return <Paragraph>{words("expected", { place, date: expectedOn ?? "none" })}</Paragraph>;
}

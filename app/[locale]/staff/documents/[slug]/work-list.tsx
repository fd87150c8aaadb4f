import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { ListedDocument } from "@/lib/document/find-document-list";
import type { DocumentList as ListKey } from "@/lib/document/lists";
import { DocumentList } from "../document-list";
import styles from "../document-list.module.css";
import { press, remind, returnMany } from "./actions";

type Props = { list: ListKey; documents: readonly ListedDocument[]; slug: string; isWorking: boolean };

/** One list, with what its documents wait for beside each, for whoever works there. */
export async function WorkList({ list, documents, slug, isWorking }: Props) {
  if (documents.length === 0) return null;
  const words = await getTranslations("documents.row");
  if (!isWorking || list === "here" || list === "coming" || list === "gone") {
    return <DocumentList documents={documents} slug={slug} />;
  }
  if (list === "to_return") {
    return (
      <form action={returnMany}>
        <input type="hidden" name="slug" value={slug} />
        <DocumentList documents={documents} slug={slug} presses={(document) => <Tick document={document} />} />
        <Button>{words("return")}</Button>
      </form>
    );
  }
  const rows = { to_send: Packed, missing: FoundAgain, to_remind: Reminded } as const;
  const Row = rows[list];
  return (
    <DocumentList documents={documents} slug={slug} presses={(document) => <Row document={document} slug={slug} />} />
  );
}

type RowProps = { document: ListedDocument; slug: string };

function Hidden({ document, slug, step }: RowProps & { step?: string }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="documentId" value={document.id} />
      <input type="hidden" name="version" value={document.version} />
      {step ? <input type="hidden" name="step" value={step} /> : null}
    </>
  );
}

async function Tick({ document: { id, name, version } }: { document: ListedDocument }) {
  const words = await getTranslations("documents.row");
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        name="chosen"
        value={`${id} ${version}`}
        className="utrecht-checkbox utrecht-checkbox--html-input"
      />
      {words("choose", { name })}
    </label>
  );
}

async function Packed({ document, slug }: RowProps) {
  const words = await getTranslations("documents.row");
  return (
    <form action={press}>
      <Hidden document={document} slug={slug} step="leave" />
      <Button look="secondary" aria-label={words("packedWho", { name: document.name })}>
        {words("packed")}
      </Button>
    </form>
  );
}

async function FoundAgain({ document, slug }: RowProps) {
  const words = await getTranslations("documents.row");
  return (
    <form action={press} className={styles.row}>
      <Hidden document={document} slug={slug} step="find" />
      <TextField
        id={`shelf-${document.id}`}
        name="shelf"
        label={words("foundShelf")}
        aria-label={words("foundShelfWho", { name: document.name })}
        room="short"
        maxLength={20}
        autoComplete="off"
      />
      <Button look="secondary" aria-label={words("foundWho", { name: document.name })}>
        {words("found")}
      </Button>
    </form>
  );
}

async function Reminded({ document, slug }: RowProps) {
  const words = await getTranslations("documents.row");
  const { phone, name } = document;
  return (
    <form action={remind} className={styles.row}>
      <Hidden document={document} slug={slug} />
      {phone ? (
        <a className="nl-link" href={`tel:${phone}`}>
          <bdi dir="ltr">{phone}</bdi>
        </a>
      ) : (
        <span>{words("noPhone")}</span>
      )}
      <Button look="secondary" aria-label={words("remindedWho", { name })}>
        {words("reminded")}
      </Button>
    </form>
  );
}

import { getTranslations } from "next-intl/server";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { findDocuments } from "@/lib/document/find-document-list";
import { mostDocumentsFound } from "@/lib/document/search-documents";
import { DocumentList } from "./document-list";

type Props = { ids: readonly string[]; slug: string | null; locationIds: readonly string[] | "all" };

/** What was found; of ids that somebody wrote into the address themselves only what they may see. */
export async function Found({ ids, slug, locationIds }: Props) {
  const words = await getTranslations("documents.search");
  const documents = (await findDocuments(ids.slice(0, mostDocumentsFound))).filter(
    ({ place, from, hasLeft }) =>
      locationIds === "all" || locationIds.includes(place.id) || (from && !hasLeft && locationIds.includes(from.id)),
  );
  return (
    <section>
      <Heading level={2}>{words("found", { count: documents.length })}</Heading>
      {documents.length > 0 ? (
        <DocumentList documents={documents} slug={slug} />
      ) : (
        <Paragraph>{words("none")}</Paragraph>
      )}
    </section>
  );
}

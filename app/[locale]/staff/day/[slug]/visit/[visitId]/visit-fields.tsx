/** What every form about a visit sends along. */
export function VisitFields({ slug, visitId }: { slug: string; visitId: string }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="visitId" value={visitId} />
    </>
  );
}

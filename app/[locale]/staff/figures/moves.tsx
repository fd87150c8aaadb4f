import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { Tower } from "@/lib/figures/find-tower";
import { Link } from "@/lib/i18n/navigation";

/** Which desk-hours, moved from where to where, would even the waits. */
export async function Moves({ tower: { moves, evenDays } }: { tower: Tower }) {
  const words = await getTranslations("figures");
  const linkTo = ({ slug, name }: { slug: string; name: string }) => (
    <Link className="nl-link" href={`/staff/plan/${slug}`}>
      {name}
    </Link>
  );
  return (
    <section aria-labelledby="even">
      <Heading level={2} id="even">
        {words("evenTitle")}
      </Heading>
      <Paragraph>{moves.length > 0 ? words("evenIntro", { days: Math.round(evenDays) }) : words("evenNone")}</Paragraph>
      <BulletList
        items={moves.map(({ from, to, hours }) => (
          <span key={`${from.id} ${to.id}`}>
            {words.rich("move", { hours, from: () => linkTo(from), to: () => linkTo(to) })}
          </span>
        ))}
      />
    </section>
  );
}

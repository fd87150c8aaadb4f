import { row, sql } from "@/lib/db/sql";
import type { StartedApp } from "@/lib/testing/started-app";
import type { BenchRow } from "./bench-row";
import { answersPerSecond, load } from "./load";
import { medianOf } from "./median-of";

const visitors = 50;
const seconds = 4;
const rounds = 3;

/** Some location of the demonstration that has times for BIO. */
async function someLocation(): Promise<string> {
  const { slug } = await row<{ slug: string }>(sql`
    select location.slug
    from location
    join session on session.location_id = location.id and session.channel = 'public'
    join slot on slot.session_id = session.id and slot.is_open
    where location.active and 'BIO' = any (session.services)
    group by location.id
    order by count(*) desc, location.slug
    limit 1`);
  return slug;
}

type Figures = { p50Ms: number; p95Ms: number; perSecond: number };

async function visit(url: string, path: string): Promise<Figures> {
  const figures: Figures[] = [];
  // The first round only warms up what is compiled as it runs.
  for (let round = -1; round < rounds; round++) {
    const done = await load({ what: "ask", url, path, connections: visitors, seconds });
    if (round >= 0) figures.push({ ...done, perSecond: answersPerSecond(done) });
  }
  const median = (figure: keyof Figures) => medianOf(figures.map((one) => one[figure]));
  return { p50Ms: median("p50Ms"), p95Ms: median("p95Ms"), perSecond: median("perSecond") };
}

/** How long a page takes when fifty people want it at once, beside a page of words alone. */
export async function benchPages({ url }: StartedApp): Promise<BenchRow[]> {
  const pages = {
    start: "/nl",
    where: "/nl/where?service=BIO",
    when: `/nl/when/${await someLocation()}?service=BIO`,
  };
  const words = await visit(url, "/nl/privacy");
  const rows: BenchRow[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const { p50Ms, p95Ms, perSecond } = await visit(url, path);
    rows.push({
      name: `the ${name} page, ${visitors} visitors at once`,
      figure: `${Math.round(p50Ms)} ms (95th percentile ${Math.round(p95Ms)}, ${Math.round(perSecond)} a second)`,
      against: `${Math.round(words.p50Ms)} ms for a page of words alone`,
      ratio: (p50Ms / words.p50Ms).toFixed(2),
    });
  }
  return rows;
}

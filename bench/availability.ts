import { row, sql } from "@/lib/db/sql";
import type { StartedApp } from "@/lib/testing/started-app";
import type { BenchRow } from "./bench-row";
import { startConstantServer } from "./constant-server";
import { answersPerSecond, load } from "./load";
import type { LoadResult } from "./load-job";
import { medianOf } from "./median-of";

const connections = 32;
const seconds = 3;
const rounds = 5;
const aim = 0.6;

/** The location of the demonstration with the most open slots for BIO. */
async function largestLocation(): Promise<{ slug: string; oapKey: string }> {
  return row<{ slug: string; oapKey: string }>(sql`
    select location.slug, location.oap_key as "oapKey"
    from location
    join session on session.location_id = location.id and session.channel = 'public'
    join slot on slot.session_id = session.id and slot.is_open
    where location.active and 'BIO' = any (session.services)
    group by location.id
    order by count(*) desc
    limit 1`);
}

/** One address beside a bare server that answers the same bytes, in alternating rounds. */
async function besideConstant(url: string, path: string): Promise<BenchRow> {
  const first = await fetch(url + path, {
    headers: { "x-forwarded-for": "10.255.255.1", "accept-encoding": "identity" },
  });
  if (!first.ok) throw new Error(`${path} answered ${first.status}.`);
  const body = await first.text();
  const bare = await startConstantServer({ contentType: first.headers.get("content-type") ?? "", body });
  const ask = (of: string) => load({ what: "poll", url: of, path, connections, seconds });
  const figures: { ours: LoadResult; theirs: LoadResult }[] = [];
  // The first round only warms up what is compiled as it runs.
  for (let round = -1; round < rounds; round++) {
    const both = { ours: await ask(url), theirs: await ask(bare.url) };
    if (round >= 0) figures.push(both);
  }
  await bare.stop();
  const ours = medianOf(figures.map((one) => answersPerSecond(one.ours)));
  const theirs = medianOf(figures.map((one) => answersPerSecond(one.theirs)));
  const generator = Math.round(100 * medianOf(figures.map((one) => one.theirs.generatorLoad)));
  return {
    name: `GET ${path} a second, ${Buffer.byteLength(body).toLocaleString("en")} bytes, ${connections} at once, limits on`,
    figure: Math.round(ours).toString(),
    against: `${Math.round(theirs)} constant answers of the same bytes by node:http (aim ${aim}; the generator took ${generator}% of a core)`,
    ratio: (ours / theirs).toFixed(2),
  };
}

/** What is open, as programs ask for it, beside the least that any server could do. */
export async function benchAvailability({ url }: StartedApp): Promise<BenchRow[]> {
  const { slug, oapKey } = await largestLocation();
  const rows: BenchRow[] = [];
  for (const path of [
    "/api/v1/availability?service=BIO",
    "/api/v1/availability?service=BIO&day=evening",
    `/api/v1/availability?service=BIO&location=${slug}`,
    `/oap/api/desks/${oapKey}/slots/?productKey=BIO&persons=1`,
  ]) {
    rows.push(await besideConstant(url, path));
  }
  return rows;
}

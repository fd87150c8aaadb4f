/** What opens and closes at the same time stands in the order of its series, so on the same side each day. */
type Hours = { opensAt: string; closesAt: string; seriesId?: string | null };

/** Where a block stands beside those that are open at the same time: the how-manieth of how many. */
export type InLane<Block> = { block: Block; lane: number; lanes: number };

/** What overlaps one after the other, each with all that it touches directly or through others. */
function clustersOf<Block extends Hours>(blocks: readonly Block[]): Block[][] {
  const orderOf = ({ opensAt, closesAt, seriesId }: Hours) => `${opensAt} ${closesAt} ${seriesId ?? ""}`;
  const sorted = [...blocks].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const clusters: Block[][] = [];
  let until = "";
  for (const block of sorted) {
    const current = clusters.at(-1);
    if (current && block.opensAt < until) current.push(block);
    else clusters.push([block]);
    until = block.opensAt < until && block.closesAt < until ? until : block.closesAt;
  }
  return clusters;
}

/** Puts blocks of one day beside each other where they overlap; hours are half-open, so 12:00 ends before 12:00 begins. */
export function lanesOf<Block extends Hours>(blocks: readonly Block[]): InLane<Block>[] {
  return clustersOf(blocks).flatMap((cluster) => {
    const ends: string[] = [];
    const placed = cluster.map((block) => {
      const free = ends.findIndex((end) => end <= block.opensAt);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = block.closesAt;
      return { block, lane };
    });
    return placed.map((one) => ({ ...one, lanes: ends.length }));
  });
}

import { row, sql } from "@/lib/db/sql";
import { findBreaches } from "@/lib/verify/find-breaches";
import { withDatabase } from "./with-database";

// npm run verify
await withDatabase(async () => {
  const breaches = await findBreaches();
  for (const { promise, rule, where, found } of breaches) {
    process.stdout.write(`Promise ${promise} is broken: ${rule}. At ${where}: ${found}.\n`);
  }
  const counted = await row<{ slots: number; appointments: number }>(sql`
    select (select count(*) from slot) as slots, (select count(*) from appointment) as appointments`);
  const size = `${counted.slots} slots and ${counted.appointments} appointments counted`;
  process.stdout.write(
    breaches.length > 0 ? `${breaches.length} found; ${size}.\n` : `Promises 1 to 3 and 5 hold; ${size}.\n`,
  );
  return breaches.length === 0;
});

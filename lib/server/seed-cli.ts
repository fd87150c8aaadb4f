import { db } from "@/lib/db/client";
import { DateTime } from "@/lib/time";
import { migrate } from "@/prisma/migrate";
import { describeWorkload } from "@/prisma/seed/describe-workload";
import { prepareDatabase } from "./prepare-database";
import { withDatabase } from "./with-database";

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

// npm run db:seed
await withDatabase(async (databaseUrl) => {
  await migrate(databaseUrl);
  if ((await db.location.count()) > 0) {
    say(
      "There are locations in this database already: demonstration data goes into an empty one only. Nothing was changed.",
    );
    return false;
  }
  await prepareDatabase({ databaseUrl, ownerUrl: databaseUrl, isDemo: true, log: say });
  say(await describeWorkload(DateTime.now()));
  say("The demonstration is loaded.");
  return true;
});

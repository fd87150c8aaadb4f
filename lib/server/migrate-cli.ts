import { migrate } from "@/prisma/migrate";
import { withDatabase } from "./with-database";

// npm run db:migrate
await withDatabase(async (databaseUrl) => {
  const applied = await migrate(databaseUrl);
  process.stdout.write(
    applied.length > 0 ? `Applied: ${applied.join(", ")}.\n` : "Nothing to apply: every migration is there.\n",
  );
  return true;
});

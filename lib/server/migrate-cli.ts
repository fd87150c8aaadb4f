import { migrate } from "@/prisma/migrate";
import { useDatabase } from "./use-database";

// npm run db:migrate
await useDatabase(async (databaseUrl) => {
  const applied = await migrate(databaseUrl);
  process.stdout.write(
    applied.length > 0 ? `Applied: ${applied.join(", ")}.\n` : "Nothing to apply: every migration is there.\n",
  );
  return true;
});

import { PrismaPg } from "@prisma/adapter-pg";
import { oncePerProcess } from "@/lib/once-per-process";
import { PrismaClient } from "./generated/client";
import { pool } from "./pool";

/** Prisma on the shared pool, made at first use. */
function client(): PrismaClient {
  return oncePerProcess("prisma", () => new PrismaClient({ adapter: new PrismaPg(pool()) }));
}

/** The database through Prisma; importing it connects to nothing. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  // A proxy around nothing, since a build imports this file where there is no database.
  get: (_, property) => Reflect.get(client(), property),
});

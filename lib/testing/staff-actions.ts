import { readdirSync, readFileSync } from "node:fs";
import type { Permission } from "@/lib/staff/policy";

const root = "app/[locale]/staff";

/** A server action of the staff's side, as its source has it. */
export type StaffAction = {
  /** Its file, from the root of the product. */
  file: string;
  name: string;
  text: string;
  /** The rights that it asks for, and whether it asks for them at a place: null is only to be signed in. */
  asks: { needs: Permission | null; isAtPlace: boolean }[];
};

/** Every server action of the staff's side. */
export function staffActions(): StaffAction[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file: `${root}/${file}`, source: readFileSync(`${root}/${file}`, "utf8") }))
    .filter(({ source }) => source.startsWith('"use server"'))
    .flatMap(({ file, source }) =>
      source
        .split(/^export async function /m)
        .slice(1)
        .map((rest) => ({ file, name: rest.slice(0, rest.indexOf("(")), text: rest.split(/^}/m)[0] ?? "" })),
    )
    .map((action) => ({
      ...action,
      asks: [...action.text.matchAll(/requireStaff\((?:null|"(\w+)")(,)?/g)].map(([, needs, comma]) => ({
        // The names of rights are checked by the compiler where they stand.
        needs: (needs as Permission | undefined) ?? null,
        isAtPlace: comma !== undefined,
      })),
    }));
}

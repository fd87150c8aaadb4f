import { z } from "zod";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";

/** One staffed place of a location, and what can be done there. */
export type Desk = {
  id: string;
  /** What is called out, such as "4" or "2A". */
  name: string;
  services: ServiceKey[];
  /** Used; one that is not stays known by its name. */
  active: boolean;
  /** Rises with every change. */
  revision: number;
};

/** Why a field of a desk is refused. Forms translate each. */
export const deskErrors = ["name_missing", "name_taken", "services_missing", "count_wrong", "changed_since"] as const;
const says = (error: (typeof deskErrors)[number]) => ({ error });

const services = z.array(z.enum(serviceKeys)).min(1, says("services_missing"));

/** At most so many desks are added at once. */
const mostAtOnce = 50;

/** Desks that come, as a form has them. */
export const newDesksSchema = z.object({
  count: z
    .string()
    .regex(/^[0-9]{1,3}$/, says("count_wrong"))
    .transform(Number)
    .pipe(z.number().min(1, says("count_wrong")).max(mostAtOnce, says("count_wrong"))),
  services,
});

/** A desk as a form has it. */
export const deskValuesSchema = z.object({
  name: z.string().trim().min(1, says("name_missing")).max(20, says("name_missing")),
  services,
  active: z.boolean(),
});
export type DeskValues = z.output<typeof deskValuesSchema>;

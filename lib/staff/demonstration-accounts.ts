import type { Role } from "./policy";

/** The password of every account of the demonstration; it opens nothing anywhere else. */
export const demonstrationPassword = "loketplanner demonstratie";

/** One account for each role. They exist, and can sign in, only with the demonstration. */
export const demonstrationAccounts: readonly { role: Role; email: string; name: string }[] = [
  { role: "planner", email: "planner@demo.loketplanner.example", name: "Petra Planner" },
  { role: "manager", email: "manager@demo.loketplanner.example", name: "Maarten Manager" },
  { role: "clerk", email: "clerk@demo.loketplanner.example", name: "Klara Balie" },
  { role: "agent", email: "agent@demo.loketplanner.example", name: "Tarik Telefoon" },
  { role: "coordinator", email: "coordinator@demo.loketplanner.example", name: "Carla Campus" },
  { role: "administrator", email: "administrator@demo.loketplanner.example", name: "Adri Beheer" },
];

/** Where the manager and the clerk of the demonstration work. */
export const demonstrationLocation = "zwolle";

import { expect, test } from "vitest";
import { rolesOfClaims } from "./provider-roles";

const settings = {
  roleClaim: "roles",
  locationClaim: "desks",
  organisationClaim: "schools",
  roleMap: { "CN=Balie,OU=IND": "clerk", plan: "planner", campus: "coordinator", boss: "administrator" },
} as const;

test.each([
  ["one value is one role", { roles: "plan" }, [{ role: "planner", place: null }]],
  [
    "a role of a location is held at each location that is named, once",
    { roles: ["CN=Balie,OU=IND", "CN=Balie,OU=IND"], desks: ["zwolle", "utrecht", "zwolle"] },
    [
      { role: "clerk", place: "zwolle" },
      { role: "clerk", place: "utrecht" },
    ],
  ],
  ["a role of a location without one is none", { roles: ["CN=Balie,OU=IND"] }, []],
  [
    "a coordinator is one for a school",
    { roles: "campus", schools: "uu", desks: "zwolle" },
    [{ role: "coordinator", place: "uu" }],
  ],
  ["what is not known gives nothing", { roles: ["director", "constructor", "__proto__"] }, []],
  ["what is not text gives nothing", { roles: [{ plan: true }, 7, null] }, []],
  ["no claim gives nothing", {}, []],
])("%s", (_, claims, expected) => {
  expect(rolesOfClaims(claims, settings)).toEqual(expected);
});

test("a claim may lie inside another, or have dots in its own name", () => {
  const inside = { realm_access: { roles: ["plan"] } };
  const named = { "https://ind.example/roles": "boss" };
  expect(rolesOfClaims(inside, { ...settings, roleClaim: "realm_access.roles" })).toEqual([
    { role: "planner", place: null },
  ]);
  expect(rolesOfClaims(named, { ...settings, roleClaim: "https://ind.example/roles" })).toEqual([
    { role: "administrator", place: null },
  ]);
});

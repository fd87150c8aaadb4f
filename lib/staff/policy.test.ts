import { expect, test } from "vitest";
import { may, roles } from "./policy";

const held = (role: (typeof roles)[number]) => [{ role, locationId: null, organisationId: null }];

test("who may make a location may give it hours, so that it can be booked", () => {
  const makers = roles.filter((role) => may(held(role), "places_change"));
  expect(makers).toEqual(["planner", "administrator"]);
  for (const right of ["plan_see", "plan_change", "plan_country"] as const) {
    expect(makers.filter((role) => may(held(role), right, "a location"))).toEqual(makers);
  }
});

test("who may change hours may solve what that does to people", () => {
  const changers = roles.filter((role) => may(held(role), "plan_change", "a location"));
  expect(changers).toEqual(["planner", "administrator"]);
  expect(changers.filter((role) => may(held(role), "worklist_solve", "a location"))).toEqual(changers);
  const manager = [{ role: "manager" as const, locationId: "a location", organisationId: null }];
  expect([may(manager, "plan_change", "a location"), may(manager, "worklist_solve", "a location")]).toEqual([
    true,
    true,
  ]);
});

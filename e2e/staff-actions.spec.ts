import { readFileSync } from "node:fs";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import { type HeldRole, may, placeOfRole, type Role, roles } from "@/lib/staff/policy";
import { BareBrowser, type BareForm, type BarePage, formsOf } from "@/lib/testing/bare-browser";
import { type StaffAction, staffActions } from "@/lib/testing/staff-actions";
import { goodPassword } from "@/lib/testing/staff-ground";
import { publicActions, staffRoutes } from "@/lib/testing/staff-routes";
import { expect, ownAddress, say, test } from "./fixtures";
import { createStaffPlace, removeStaffPlace, type StaffPlace, staffAddresses } from "./staff-place";

const baseURL = process.env.E2E_URL ?? "";

/** An action as the built product knows it: by an id, on some pages. */
type BuiltAction = { id: string; name: string; file: string; routes: string[] };

/** The actions of the staff's side that were built. */
function builtActions(): BuiltAction[] {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  const all: [string, { filename: string; exportedName: string; workers: object }][] = Object.entries(manifest.node);
  return all
    .filter(([, { filename }]) => filename.startsWith("app/[locale]/staff/"))
    .map(([id, { filename: file, exportedName: name, workers }]) => ({
      id,
      name,
      file,
      routes: Object.keys(workers).map((page) => page.replace(/^app\/\[locale\]\/staff|\/page$/g, "")),
    }));
}

/** Signs in without any script. */
async function signedIn(press: { role: Role } | { email: string }): Promise<BareBrowser> {
  const browser = new BareBrowser(ownAddress());
  const page = await browser.get(`${baseURL}/en/staff/sign-in`);
  const wanted = "role" in press ? `value="${press.role}"` : 'name="password"';
  const form = formsOf(page).find(({ html }) => html.includes(wanted));
  if (!form) throw new Error(`There is no form with ${wanted}.`);
  const typed: Record<string, string> = "email" in press ? { email: press.email, password: goodPassword } : {};
  expect((await browser.send(page, form, typed)).url).toBe(`${baseURL}/en/staff`);
  return browser;
}

/** The id of the action that a form sends to. */
function actionIdOf({ hidden }: BareForm): string {
  const plain = Object.keys(hidden).find((name) => name.startsWith("$ACTION_ID_"));
  if (plain) return plain.slice("$ACTION_ID_".length);
  const bound = Object.entries(hidden).find(([name]) => /^\$ACTION_\d+:0$/.test(name));
  return bound ? JSON.parse(bound[1]).id : "";
}

/** What a form of an action would send of that location, for one that no page shows now. */
function formWithoutPage({ id }: BuiltAction, { text }: StaffAction, place: StaffPlace): BareForm {
  const { id: locationId, slug, seriesId, date, deskId, closureId, orphanId, insider, openProposalId } = place;
  const ids = { locationId, slug, location: slug, seriesId, date, from: date, deskId, appointmentId: orphanId };
  const fields = { ...ids, version: "1", member: insider.id, id: /losure/.test(text) ? closureId : openProposalId };
  const state = JSON.stringify([{ attempts: 0, typed: {}, errors: {} }]);
  const isWithState = /^\w+\(previous/.test(text);
  const sent: Record<string, string> = isWithState
    ? {
        $ACTION_REF_1: "",
        "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
        "$ACTION_1:1": state,
        $ACTION_KEY: "k0",
      }
    : { [`$ACTION_ID_${id}`]: "" };
  return { hidden: { ...sent, ...fields }, html: "" };
}

/** Tables that jobs of the product write by themselves, at any hour. */
const ofJobs = ["wait_day", "dry_alarm"];

/** All that there is at a location, of its plan, and of its insider, as one print for each table. */
async function printsOf({ id, seriesId, insider }: StaffPlace) {
  const tables = await rows<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'location_id' and table_name <> all (${ofJobs}) order by 1`);
  const print = async (name: string, where: string, value: string) => {
    const query = `select md5(coalesce(string_agg(one::text, ',' order by one::text), '')) as print from "${name}" one where ${where}`;
    const [found] = await db.$queryRawUnsafe<{ print: string }[]>(query, value);
    return [name, found?.print] as const;
  };
  return Promise.all([
    ...tables.map(({ name }) => print(name, "location_id = $1::uuid", id)),
    print("location", "id = $1::uuid", id),
    print("opening_exception", "series_id = $1::uuid", seriesId),
    print("plan_proposal", "location_ids && array[$1::uuid]", id),
    print("slot", "session_id in (select id from session where location_id = $1::uuid)", id),
    print("alternative", "appointment_id in (select id from appointment where location_id = $1::uuid)", id),
    print("outreach", "appointment_id in (select id from appointment where location_id = $1::uuid)", id),
    print("staff_member", "id = $1::uuid", insider.id),
    print("staff_role", "staff_id = $1::uuid", insider.id),
    print("staff_link", "staff_id = $1::uuid", insider.id),
  ]);
}

type Sent = { action: StaffAction; form: BareForm; page: BarePage; isAtPlace: boolean };

/** A form for every action: of a page, as somebody with every role is shown it, else as such a form would be. */
async function formsOfActions(place: StaffPlace): Promise<{ sent: Sent[]; shown: Set<string> }> {
  const insider = await signedIn({ email: place.insider.email });
  const [sources, built] = [staffActions(), builtActions()];
  const sent: Sent[] = [];
  const shown = new Set<string>();
  for (const [route, needs] of Object.entries(staffRoutes)) {
    if (needs === "nobody") continue;
    for (const address of staffAddresses(route, place)) {
      const page = await insider.get(`${baseURL}${address}`);
      for (const form of formsOf(page)) {
        const one = built.find(({ id }) => id === actionIdOf(form));
        const action = sources.find(({ file, name }) => file === one?.file && name === one?.name);
        if (!action || (shown.has(`${action.file} ${action.name}`) && action.name === "signOut")) continue;
        shown.add(`${action.file} ${action.name}`);
        sent.push({ action, form, page, isAtPlace: route.includes("[") });
      }
    }
  }
  for (const one of built) {
    const action = sources.find(({ file, name }) => file === one.file && name === one.name);
    if (!action || shown.has(`${one.file} ${one.name}`)) continue;
    const [address = ""] = staffAddresses(one.routes[0] ?? "", place);
    const page = { url: `${baseURL}${address}`, status: 200, html: "" };
    const isAtPlace = action.asks.every((ask) => ask.isAtPlace);
    sent.push({ action, form: formWithoutPage(one, action, place), page, isAtPlace });
  }
  return { sent, shown };
}

/** Whether a role of the demonstration, which holds at another location, gives a right to an action. */
function mayDo(role: Role, { action: { asks }, isAtPlace }: Sent, place: StaffPlace, elsewhereId: string): boolean {
  const locationId = placeOfRole[role] === "location" ? elsewhereId : null;
  const held: HeldRole[] = [{ role, locationId, organisationId: null }];
  return asks.some(({ needs }) => needs === null || may(held, needs, isAtPlace ? place.id : undefined));
}

test("every action, sent by whoever may not, changes nothing and finds nothing", async () => {
  test.setTimeout(300_000);
  const place = await createStaffPlace();
  const elsewhere = await db.location.findUniqueOrThrow({ where: { slug: demonstrationLocation } });
  const { sent, shown } = await formsOfActions(place);
  const isPublic = ({ name }: { name: string }) => publicActions.includes(name);
  const named = (all: { file: string; name: string }[]) => [
    ...new Set(all.filter((one) => !isPublic(one)).map(({ file, name }) => `${file} ${name}`)),
  ];
  // Every action of the source was built, and has a form here.
  expect(named(sent.map(({ action }) => action)).sort()).toEqual(named(staffActions()).sort());
  test.info().annotations.push({
    type: "sent without a page that shows its form",
    description: named(sent.map(({ action }) => action))
      .filter((name) => !shown.has(name))
      .join(", "),
  });

  const browsers = new Map<Role, BareBrowser>();
  for (const role of roles) browsers.set(role, await signedIn({ role }));
  const nobody = new BareBrowser(ownAddress());
  const before = await printsOf(place);
  for (const one of sent.filter(({ action }) => !isPublic(action))) {
    const { action, form, page } = one;
    for (const role of roles.filter((role) => !mayDo(role, one, place, elsewhere.id))) {
      const answer = await browsers.get(role)?.send(page, form);
      expect([action.file, action.name, role, answer?.status]).toEqual([action.file, action.name, role, 404]);
    }
    expect([action.name, (await nobody.send(page, form)).url]).toEqual([
      action.name,
      expect.stringContaining("/en/staff/sign-in"),
    ]);
  }
  expect(await printsOf(place)).toEqual(before);
  await removeStaffPlace(place);
});

test("pages show the forms of what a plan, places, services and the worklist are changed with", async () => {
  const place = await createStaffPlace();
  const { shown } = await formsOfActions(place);
  const names = [...shown].map((one) => one.split(" ").at(-1));
  const ofPlan = [
    "commit",
    "discard",
    "undo",
    "restoreDate",
    "removeClosure",
    "changeHours",
    "endOpening",
    "changeDate",
  ];
  const ofPlaces = ["changePlace", "closePlace", "add", "change", "saveService", "countStock"];
  const ofWorklist = ["keep", "move", "offer", "cancel", "answerFor", "note"];
  expect(names).toEqual(expect.arrayContaining([...ofPlan, ...ofPlaces, ...ofWorklist]));
  await removeStaffPlace(place);
});

test("the same form, sent by whoever may, is answered", async () => {
  const browser = await signedIn({ role: "administrator" });
  const page = await browser.get(`${baseURL}/en/staff/members/new`);
  const form = formsOf(page).find(({ html }) => !html.includes(say("en", "staff.signOut")));
  if (!form) throw new Error("There is no form.");
  const answer = await browser.send(page, form);
  expect([answer.status, answer.html.includes(say("en", "staff.errors.name_missing"))]).toEqual([200, true]);
});

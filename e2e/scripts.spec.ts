import { visitApplicantPages } from "@/lib/testing/applicant-pages";
import { type ScriptSizes, scriptSizes, totalBytes } from "@/lib/testing/script-sizes";
import { expect, test } from "./fixtures";

const mostBytesAboveEmpty = 60_000;

test("the start and the choice of a location load the framework only, every other page little more", async ({
  page,
}) => {
  const pages = new Map<string, ScriptSizes>();
  await visitApplicantPages(page, async (name) => {
    pages.set(name, await scriptSizes(page));
  });

  const empty = pages.get("empty") ?? new Map<string, number>();
  expect(totalBytes(empty)).toBeGreaterThan(0);
  for (const name of ["start", "where"])
    expect([...(pages.get(name)?.keys() ?? [])].sort()).toEqual([...empty.keys()].sort());
  const above = [...pages].map(([name, sizes]) => ({ name, bytes: totalBytes(sizes) - totalBytes(empty) }));
  expect(above.filter(({ bytes }) => bytes > mostBytesAboveEmpty)).toEqual([]);
  // Each of these has something that only a script can do: a page that loads none was not measured.
  for (const { name, bytes } of above) {
    if (!["empty", "start", "where"].includes(name)) expect(bytes, name).toBeGreaterThan(0);
  }
});

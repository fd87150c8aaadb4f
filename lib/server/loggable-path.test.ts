import { expect, test } from "vitest";
import { loggablePath } from "./loggable-path";

test.each([
  ["/nl/where?service=BIO&postcode=1012", "/nl/where"],
  ["/nl/appointment/0123456789abcdef0123456789abcdef/move?date=2027-03-01", "/nl/appointment/:key/move"],
  ["/nl/appointment/0123456789ABCDEF0123456789ABCDEF", "/nl/appointment/:key"],
])("%s is logged as %s", (url, logged) => {
  expect(loggablePath(url)).toBe(logged);
});

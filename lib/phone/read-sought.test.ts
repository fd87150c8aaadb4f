import { expect, test } from "vitest";
import { readSought } from "./read-sought";

const secret = "0123456789abcdef0123456789abcdef";

test.each([
  `https://loket.example/nl/appointment/${secret}`,
  `https://loket.example/oap/nl/#/cancel/${secret.toUpperCase()}`,
  ` ${secret} `,
])("reads the secret out of %j", (text) => {
  expect(readSought(text)).toEqual({ manageKey: secret, code: null, keys: [], name: null });
});

test("reads ten digits as a V-number and as a code, and never as a name", () => {
  const { code, keys, name } = readSought("V 123.456.7890");
  expect([code, keys.map(({ kind }) => kind), name]).toEqual([null, ["v_number"], null]);
  expect(readSought("1234567890")).toMatchObject({ code: "1234567890", keys: [{ value: "1234567890" }], name: null });
});

test("reads a code as it is said, and takes it for a name as well", () => {
  expect(readSought("k7m39 qxptn")).toMatchObject({ code: "K7M39QXPTN", keys: [], name: "k7m39 qxptn" });
});

test("reads an agent's reference", () => {
  expect(readSought("r-7k3m 9xqp").keys).toEqual([{ kind: "reference", value: "R7K3M9XQP", verified: true }]);
});

test.each(["", " ", "A", "12", "?"])("finds nothing to look for in %j", (text) => {
  expect(readSought(text)).toEqual({ manageKey: null, code: null, keys: [], name: null });
});

test("takes a name in any script", () => {
  expect(readSought("Şeyma").name).toBe("Şeyma");
  expect(readSought("محمد").name).toBe("محمد");
});

import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** OWASP's: 19 MiB, two passes, one lane; some 20 ms. */
const strength = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

const hash = promisify(argon2);

/** Hashes a password with argon2id, as text that says how: memory, passes, salt and hash. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const made = await hash("argon2id", { message: password.normalize("NFKC"), nonce, ...strength });
  return ["argon2id", strength.memory, strength.passes, nonce.toString("base64"), made.toString("base64")].join("$");
}

let nobody: Promise<string> | undefined;

/** The hash of somebody whom nobody can be: a wrong address takes as long as a wrong password. */
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(randomBytes(16).toString("hex"));
  return nobody;
}

/** Whether a password is the one that was hashed; without a hash it is not, after as long a time. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, nonce = "", expected = ""] = (kept ?? (await nobodysHash())).split("$");
  const made = await hash("argon2id", {
    message: password.normalize("NFKC"),
    nonce: Buffer.from(nonce, "base64"),
    ...strength,
    memory: Number(memory),
    passes: Number(passes),
  });
  const wanted = Buffer.from(expected, "base64");
  return kept !== null && wanted.length === made.length && timingSafeEqual(wanted, made);
}

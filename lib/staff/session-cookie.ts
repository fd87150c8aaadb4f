import { secretKey } from "@/lib/secret/secret-key";

/** The cookie in which next-auth keeps, encrypted, the id of a staff session. */
export const sessionCookie = "staff";

/** The secret with which it is encrypted. */
export const authSecret = () => secretKey("staff").export().toString("base64");

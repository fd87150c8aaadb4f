import { cookies } from "next/headers";
import { cache } from "react";
import { findKiosk, type OwnKiosk } from "@/lib/kiosk/find-kiosk";

const name = "kiosk";
const maxAgeSeconds = 400 * 24 * 60 * 60;

/** Which kiosk this browser is; null when it is none, or has been ended. Asked of the database once a request. */
export const ownKiosk = cache(async (): Promise<OwnKiosk | null> => {
  const secret = (await cookies()).get(name)?.value;
  return secret ? findKiosk(secret) : null;
});

/** Makes this browser a kiosk; no script can read its secret. */
export async function becomeKiosk(secret: string): Promise<void> {
  (await cookies()).set(name, secret, {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.PUBLIC_URL?.startsWith("https:") ?? false,
    maxAge: maxAgeSeconds,
    path: "/",
  });
}

"use client";

import { useEffect } from "react";
import { oldLinkAddress } from "./old-link-address";

/** Goes on to the appointment of the link, if it has one. A browser alone can: no server sees what stands after the #. */
export function FollowOldLink({ locale }: { locale: string }) {
  useEffect(() => {
    const address = oldLinkAddress(location.hash, locale);
    // In the place of this page, so that the way back does not lead here again.
    if (address) location.replace(address);
  }, [locale]);
  return null;
}

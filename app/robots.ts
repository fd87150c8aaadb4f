import type { MetadataRoute } from "next";

/** Search engines may show how to make an appointment, and nothing that belongs to one. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      disallow: ["/*/appointment/", "/*/book/", "/*/display/", "/*/find", "/*/kiosk", "/*/ticket/", "/*/when/"],
    },
  };
}

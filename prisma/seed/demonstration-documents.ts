/** People whose documents anybody can look for in the demonstration, as the README names them. */
export const demonstrationDocuments = [
  { vNumber: "9800000101", letterReference: "DEMO-2026-0001", name: "Amina Yilmaz", slug: "zwolle", status: "ready" },
  { vNumber: "9800000102", letterReference: "DEMO-2026-0002", name: "Bilal Yilmaz", slug: "zwolle", status: "ready" },
  { vNumber: "9800000103", letterReference: "DEMO-2026-0003", name: "Wei Chen", slug: "zwolle", status: "in_transit" },
  {
    vNumber: "9800000104",
    letterReference: "DEMO-2026-0004",
    name: "Daria Kovalenko",
    slug: "amsterdam",
    status: "ready",
  },
] as const;

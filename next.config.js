import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./lib/i18n/request.ts");

/** What every answer says, files too; what differs from answer to answer is in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  // Old programs end their calls with a slash and follow no redirect; proxy.ts takes it off the addresses of pages.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // A spreadsheet of hours, with the text of the one before; what is longer is refused by the form itself.
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  headers: async () => [{ source: "/:path*", headers }],
  // `npm run check` types everything; a start on a fresh machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Prisma and pg stay outside the bundle: they read files of their own at run time.
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "@prisma/client", "pino", "pg-boss"],
};

export default withWords(config);

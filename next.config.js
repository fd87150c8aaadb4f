import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Prisma and pg stay outside the bundle: they read files of their own at run time.
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "@prisma/client", "pino", "pg-boss"],
};

export default withWords(config);

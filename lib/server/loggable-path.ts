/** A request's path as a log may keep it: no query, and no secret of a link. */
export function loggablePath(url: string): string {
  return (url.split("?")[0] ?? "").replace(/\/[0-9a-f]{32}(?=\/|$)/gi, "/:key").slice(0, 200);
}

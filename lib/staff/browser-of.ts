const browsers = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/(OPR|Opera)\//, "Opera"],
  [/(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;

const systems = [
  [/(iPhone|iPad|iPod)/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/(Macintosh|Mac OS X)/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
] as const;

/** What people call a browser: "Firefox, Windows". Empty when it calls itself nothing that is known. */
export function browserOf(userAgent: string): string {
  // The first that fits: each browser below also claims to be those under it.
  const named = [browsers, systems].map((known) => known.find(([sign]) => sign.test(userAgent))?.[1]);
  return named.filter(Boolean).join(", ");
}

/** A page as a browser without JavaScript has it. */
export type BarePage = { url: string; status: number; html: string };

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const attribute = (tag: string, name: string) => unescaped(tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? "");

/** A form of a page: its hidden fields and its button's, as they would be sent, and its markup. */
export type BareForm = { hidden: Record<string, string>; html: string };

/** The forms of a page that are sent to the page itself, as those of server actions are. */
export function formsOf({ html }: BarePage): BareForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, inner = ""]) => {
    const sent = /<input\b[^>]*type="hidden"[^>]*>|<button\b[^>]*\sname="[^>]*>/g;
    const hidden = [...inner.matchAll(sent)].map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")] as const);
    const isAction = hidden.some(([name]) => name.startsWith("$ACTION"));
    return isAction ? [{ hidden: Object.fromEntries(hidden), html: inner }] : [];
  });
}

/** A browser that runs no script: it keeps cookies, follows redirects and sends forms. */
export class BareBrowser {
  /** Cookies of each host; ports share them, as in every browser. */
  private readonly jars = new Map<string, Map<string, string>>();
  /** The last redirects that it followed. */
  followed: string[] = [];

  constructor(readonly address = "192.0.2.50") {}

  cookies(url: string): Map<string, string> {
    const { hostname } = new URL(url);
    const jar = this.jars.get(hostname) ?? new Map<string, string>();
    this.jars.set(hostname, jar);
    return jar;
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<BarePage> {
    this.followed = [];
    return this.follow(url, { headers });
  }

  /** Presses the button of a form, with what was typed. */
  async send(page: BarePage, form: BareForm, typed: Record<string, string> = {}): Promise<BarePage> {
    this.followed = [];
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...form.hidden, ...typed })) body.append(name, value);
    return this.follow(page.url, { method: "POST", body, headers: { origin: new URL(page.url).origin } });
  }

  private async follow(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<BarePage> {
    if (this.followed.length > 20) throw new Error(`Too many redirects: ${this.followed.join(" ")}`);
    const jar = this.cookies(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = { ...init.headers, "x-forwarded-for": this.address, ...(cookie ? { cookie } : {}) };
    const response = await fetch(url, { ...init, headers: sent, redirect: "manual" });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (value === "" || /max-age=0\b|expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    const next = response.headers.get("location");
    if (!next || response.status < 300 || response.status > 399) {
      return { url, status: response.status, html: await response.text() };
    }
    await response.arrayBuffer();
    const target = new URL(next, url).href;
    this.followed.push(target);
    // As browsers do: what was posted is not posted again, but for 307 and 308.
    return this.follow(target, response.status > 306 ? init : { headers: {} });
  }
}

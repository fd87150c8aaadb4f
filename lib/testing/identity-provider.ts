import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import Provider, { type Configuration } from "oidc-provider";
import { freePort } from "@/lib/server/free-port";

/** Somebody at the provider, with whatever it says of them. */
export type Person = { sub: string } & Record<string, unknown>;

export const providerClient = { id: "loketplanner", secret: "a secret of the provider and the product" };

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** Signs a token of our own making. */
function sign(payload: Record<string, unknown>, key: KeyObject, kid: unknown): string {
  const text = `${encode({ alg: "RS256", typ: "JWT", kid })}.${encode(payload)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key, "base64url")}`;
}

/**
 * A provider of OpenID Connect as a department has one (the certified `oidc-provider`), on a port of its own. Whoever is sent
 * there is `person`, who has signed in and agreed already. `forge` may change what a token says before it is signed.
 */
export class IdentityProvider {
  person: Person = { sub: "1" };
  forge: ((claims: Record<string, unknown>) => Record<string, unknown>) | null = null;
  /** Signs with a key that the provider has not published. */
  usesForeignKey = false;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(redirectUri: string): Promise<IdentityProvider> {
    const issuer = `http://localhost:${await freePort()}`;
    const server = createServer();
    const own = new IdentityProvider(issuer, server);
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    server.on("request", own.provider(redirectUri, privateKey).callback());
    await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), "localhost", resolve));
    return own;
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  private provider(redirectUri: string, privateKey: KeyObject): Provider {
    const jwk = { ...privateKey.export({ format: "jwk" }), kid: "of-the-test", use: "sig", alg: "RS256" };
    const configuration: Configuration = {
      clients: [
        { client_id: providerClient.id, client_secret: providerClient.secret, redirect_uris: [redirectUri] },
        { client_id: "another-product", client_secret: "another", redirect_uris: ["http://localhost/elsewhere"] },
      ],
      jwks: { keys: [jwk as NonNullable<Configuration["jwks"]>["keys"][number]] },
      cookies: { keys: ["a key of the test"] },
      claims: { openid: ["sub"], email: ["email"], profile: ["name", "work", "desks", "schools"] },
      findAccount: (_, id) => ({ accountId: id, claims: async () => ({ ...this.person, sub: id }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      features: { devInteractions: { enabled: false } },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 60, Session: 600 },
    };
    const provider = new Provider(this.issuer, configuration);
    this.answerInteractions(provider);
    this.forgeTokens(provider, privateKey);
    return provider;
  }

  /** Nobody has to press anything: the person is there and agrees. */
  private answerInteractions(provider: Provider): void {
    provider.use(async (context, next) => {
      if (!context.path.startsWith("/interaction/")) return next();
      const { params } = await provider.interactionDetails(context.req, context.res);
      const grant = new provider.Grant({ accountId: this.person.sub, clientId: String(params.client_id) });
      grant.addOIDCScope(String(params.scope));
      const answer = {
        login: { accountId: this.person.sub, remember: false },
        consent: { grantId: await grant.save() },
      };
      await provider.interactionFinished(context.req, context.res, answer, { mergeWithLastSubmission: false });
    });
  }

  private forgeTokens(provider: Provider, key: KeyObject): void {
    provider.use(async (context, next) => {
      await next();
      if (context.path !== "/token" || (!this.forge && !this.usesForeignKey)) return;
      // What its token endpoint has just answered.
      const body = context.body as { id_token?: string };
      if (!body.id_token) return;
      const [header = "", payload = ""] = body.id_token
        .split(".")
        .map((part) => Buffer.from(part, "base64url").toString());
      const claims: Record<string, unknown> = JSON.parse(payload);
      const foreign = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
      context.body = {
        ...body,
        id_token: sign(this.forge?.(claims) ?? claims, this.usesForeignKey ? foreign() : key, JSON.parse(header).kid),
      };
    });
  }
}

import { randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';
import type { Answer } from '../../shared/answers.js';
import type { ConsentGiven, NewSiteKey, OpenSession, SessionView } from '../../shared/api.js';
import { makeSiteKey } from '../../lti-server/domain/site-keys.js';
import { Respondent, type Reply } from './learner.js';
import type { Tool } from './tool.js';

/** Changes to a token's claims or header; `undefined` leaves one out. */
export interface TokenChanges {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

/** Somebody else's web site: it has a key from the console, signs tokens with it, and its pages ask for sessions. */
export class Site {
  constructor(
    readonly tool: Tool,
    readonly id: string,
    readonly origin: string,
    readonly key: NewSiteKey,
  ) {}

  static async open(tool: Tool, id: string, origin: string, study = 'online-programs'): Promise<Site> {
    return new Site(tool, id, origin, await makeSiteKey(tool.deps, { study, id }, null));
  }

  /** Seconds since 1970 by the tool's clock, and some more. */
  seconds(more = 0): number {
    return Math.floor(this.tool.clock.now().getTime() / 1000) + more;
  }

  /** Signs a token for a learner and a stage. */
  async sign(learner: string, stage: string, { claims, header }: TokenChanges = {}): Promise<string> {
    const payload = {
      iss: `host:${this.id}`,
      sub: learner,
      program: 'mm-data-economics',
      stage,
      iat: this.seconds(),
      exp: this.seconds(120),
      jti: randomUUID(),
      ...claims,
    };
    const privateKey = await importPKCS8(this.key.privateKey, 'ES256');
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256', kid: this.key.kid, ...header })
      .sign(privateKey);
  }

  /** Asks for a session as the element in a page of this site does. `origin`: of the page; null for none. */
  async ask(
    token: string | undefined,
    body: Partial<OpenSession> = {},
    origin: string | null = this.origin,
  ): Promise<Reply<SessionView>> {
    const response = await fetch(`${this.tool.url}/api/v1/sessions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(origin !== null && { origin }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ program: 'mm-data-economics', stage: 'baseline', ...body }),
    });
    return { status: response.status, body: (await response.json()) as Reply<SessionView>['body'] };
  }
}

/** Somebody on a page of a site, on one device. */
export class Visitor extends Respondent {
  resumeKey?: string;

  constructor(readonly site: Site) {
    super(site.tool);
  }

  /** Opens a page whose site vouches for the learner. */
  async comeAs(learner: string, stage = 'baseline'): Promise<SessionView> {
    const token = await this.site.sign(learner, stage);
    return this.#open(token, { stage: stage as OpenSession['stage'] });
  }

  /** Opens a page that only says who the learner is. */
  async claimToBe(learner: string | undefined, stage = 'baseline'): Promise<SessionView> {
    return this.#open(undefined, { stage: stage as OpenSession['stage'], learner });
  }

  override async sendConsent(answers: Answer[]): Promise<ConsentGiven> {
    const given = await super.sendConsent(answers);
    this.resumeKey = given.resumeKey ?? this.resumeKey;
    return given;
  }

  async #open(token: string | undefined, body: Partial<OpenSession>): Promise<SessionView> {
    const reply = await this.site.ask(token, { ...body, resumeKey: this.resumeKey });
    if (reply.status !== 200) throw new Error(`session: ${reply.status} ${JSON.stringify(reply.body)}`);
    return this.enter(reply.body);
  }
}

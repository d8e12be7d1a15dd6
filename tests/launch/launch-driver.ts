import type { FakePlatform, SigningKey } from '../support/platform.js';
import { signed } from '../support/platform.js';
import type { Tool } from '../support/tool.js';

/** What a login and a payload need to know of the tool. */
type Launched = Pick<Tool, 'url'> & { clock: { now(): Date } };

/** A login under way, as a browser holds it. */
export interface Login {
  state: string;
  nonce: string;
  /** `name=value` of the cookie the tool set. */
  cookie: string;
  /** The half of the secret the login page put into local storage. */
  half: string;
}

/** What came back from the tool. */
export interface Outcome {
  status: number;
  body: string;
  /** Error code of a refusal page, or undefined. */
  code?: string;
}

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

export const outcomeOf = async (response: Response): Promise<Outcome> => {
  const body = await response.text();
  return { status: response.status, body, code: /Code: <code>(\w+)<\/code>/.exec(body)?.[1] };
};

/** Begins a login as a platform sends a browser there. */
export const beginLogin = async (
  tool: Launched,
  platform: FakePlatform,
  changes: Record<string, string> = {},
): Promise<Login> => {
  const query = new URLSearchParams({
    iss: platform.issuer, client_id: platform.clientId, login_hint: 'learner-1', target_link_uri: `${tool.url}/lti/launch`, ...changes,
  }); // prettier-ignore
  const response = await fetch(`${tool.url}/lti/login?${query.toString()}`);
  const body = await response.text();
  const block = /id="login">(.*?)<\/script>/.exec(body);
  if (!block) throw new Error(`no login page but ${response.status}: ${body.slice(0, 300)}`);
  const login = JSON.parse(block[1]!) as { authUrl: string; state: string; browserHalf: string };
  const nonce = new URL(login.authUrl).searchParams.get('nonce')!;
  return {
    state: login.state,
    nonce,
    half: login.browserHalf,
    cookie: response.headers.get('set-cookie')!.split(';')[0]!,
  };
};

/** A sound payload of a learner's launch; `changes` replace claims, undefined takes them out. */
export const payloadFor = (
  tool: Launched,
  platform: FakePlatform,
  login: Login,
  changes: Record<string, unknown> = {},
): Record<string, unknown> => {
  const seconds = Math.floor(tool.clock.now().getTime() / 1000);
  return {
    iss: platform.issuer,
    aud: platform.clientId,
    sub: 'learner-1',
    iat: seconds,
    exp: seconds + 60,
    nonce: login.nonce,
    [lti('message_type')]: 'LtiResourceLinkRequest',
    [lti('version')]: '1.3.0',
    [lti('deployment_id')]: platform.deploymentId,
    [lti('target_link_uri')]: `${tool.url}/lti/launch`,
    [lti('resource_link')]: { id: 'link-1' },
    [lti('context')]: { id: 'course-1', title: 'First course' },
    [lti('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    [lti('custom')]: { program: 'mm-data-economics', stage: 'baseline', bogus: '$Not.A.Var' },
    ...changes,
  };
};

export const claim = lti;

/** Posts a launch with the browser's cookie, unless told otherwise. */
export const postLaunch = async (
  tool: Tool,
  form: Record<string, string>,
  options: { cookie?: string; headers?: Record<string, string> } = {},
): Promise<Outcome> => {
  const response = await fetch(`${tool.url}/lti/launch`, {
    method: 'POST',
    headers: { ...(options.cookie && { cookie: options.cookie }), ...options.headers },
    body: new URLSearchParams(form),
  });
  return outcomeOf(response);
};

/** The whole way of one launch, with claims changed and perhaps another key. */
export const launchWith = async (
  tool: Tool,
  platform: FakePlatform,
  changes: Record<string, unknown> = {},
  options: { key?: SigningKey; header?: Record<string, unknown> } = {},
): Promise<Outcome> => {
  const login = await beginLogin(tool, platform);
  const token = await signed(
    payloadFor(tool, platform, login, changes),
    options.key ?? platform.key,
    options.header,
  );
  return postLaunch(tool, { id_token: token, state: login.state }, { cookie: login.cookie });
};

/** The session token in an accepted learner's page. */
export const sessionIn = ({ body }: Outcome): { token: string; [field: string]: unknown } => {
  const block = /id="session">(.*?)<\/script>/.exec(body);
  if (!block) throw new Error(`no session in the page: ${body.slice(0, 300)}`);
  return JSON.parse(block[1]!) as { token: string };
};

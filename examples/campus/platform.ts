import type { Flavour } from './flavour.js';

const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope';

/** The AGS scopes both platforms offer. Neither lets a tool create or change a gradebook column. */
export const SCOPES = {
  readLineItem: `${AGS}/lineitem.readonly`,
  readResult: `${AGS}/result.readonly`,
  postScore: `${AGS}/score`,
} as const;

/** What a tool must know to register one of the campus's platforms. */
export interface Platform {
  flavour: Flavour;
  /** How people call it. */
  name: string;
  issuer: string;
  clientId: string;
  deploymentId: string;
  /** OIDC authorization endpoint. */
  authUrl: string;
  /** OAuth 2 token endpoint; also the `aud` of a client assertion. */
  tokenUrl: string;
  keysetUrl: string;
  tokenLifetimeSeconds: number;
}

const CONSTANTS: Record<
  Flavour,
  Pick<Platform, 'name' | 'clientId' | 'deploymentId' | 'tokenLifetimeSeconds'>
> = {
  edx: {
    name: 'Lakeside University Online',
    clientId: '5f0c6a1e-4b0d-4d53-9a53-8a1f6f2b7c10',
    deploymentId: '1',
    tokenLifetimeSeconds: 60 * 60,
  },
  coursera: {
    name: 'Harbor College Online',
    clientId: 'c7d1f0b2-93e5-4f5e-8b1a-2d6a40e9f3c4',
    deploymentId: 'deploymentId~42',
    tokenLifetimeSeconds: 12 * 60 * 60,
  },
};

/** The platform of one flavour, on a campus that answers at `campusUrl`. */
export function platformAt(campusUrl: string, flavour: Flavour): Platform {
  const issuer = `${campusUrl}/${flavour}`;
  return {
    flavour,
    ...CONSTANTS[flavour],
    issuer,
    authUrl: `${issuer}/auth`,
    tokenUrl: `${issuer}/token`,
    keysetUrl: `${issuer}/jwks`,
  };
}

/** The tool's public LTI addresses. The campus knows nothing else of the tool. */
export function toolAddresses(toolUrl: string) {
  return {
    login: `${toolUrl}/lti/login`,
    launch: `${toolUrl}/lti/launch`,
    keys: `${toolUrl}/lti/keys`,
  };
}

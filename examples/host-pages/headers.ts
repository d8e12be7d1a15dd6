/** What a page's headers may speak of: where the tool is, and a word of this answer's own for its scripts. */
export interface Answering {
  toolUrl: string;
  nonce: string;
}

type Headers = (answering: Answering) => Record<string, string>;

/** Nothing but the page's own style sheet and the tool: no inline script, no inline style, no plug-in. */
const strictPolicy = (toolUrl: string): string[] => [
  "default-src 'none'",
  `script-src ${toolUrl}`,
  `connect-src ${toolUrl}`,
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const policy = (directives: string[]) => ({ 'content-security-policy': directives.join('; ') });

/** Headers of pages that have some of their own, by file. */
export const headersOf: Record<string, Headers> = {
  'csp.html': ({ toolUrl }) => policy(strictPolicy(toolUrl)),
  'csp-trusted-types.html': ({ toolUrl }) =>
    policy([...strictPolicy(toolUrl), "require-trusted-types-for 'script'", 'trusted-types lit-html']),
  'csp-nonce.html': ({ toolUrl, nonce }) =>
    policy([
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `connect-src ${toolUrl}`,
      "style-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
    ]),
  'policies.html': () => ({
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-write=(), fullscreen=()',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'strict-transport-security': 'max-age=60',
  }),
  'isolated.html': () => ({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  }),
};

/** Pages that must stand on the tool's own site (another port of its host), so that a frame of it is no third party. */
export const onTheToolsSite = new Set(['frame-same-site.html']);

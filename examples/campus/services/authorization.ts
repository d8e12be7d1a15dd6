import { toolAddresses } from '../platform.js';
import type { Flavour } from '../flavour.js';
import { parameters } from '../http.js';
import type { CampusRequest, Reply } from '../http.js';
import { problemPage } from '../pages/problem.js';
import { launchFormPage } from '../pages/launch-form.js';
import type { CampusState } from '../state.js';
import { launchClaims } from './launch-claims.js';

/** What the platform insists on in an authentication request, word for word. */
const FIXED = {
  scope: 'openid',
  response_type: 'id_token',
  response_mode: 'form_post',
  prompt: 'none',
};

/**
 * The OIDC authorization endpoint: checks the tool's authentication request and
 * posts a signed launch to it. It knows the person by the hints, never by a
 * cookie. A faulty request is answered here and never redirected.
 */
export async function authorize(
  campus: CampusState,
  flavour: Flavour,
  request: CampusRequest,
): Promise<Reply> {
  const asked = parameters(request);
  const fault = findFault(campus, flavour, asked);
  if (fault !== undefined) return problemPage(campus, 400, 'This launch cannot go on', [fault]);

  const launch = campus.hints.find(asked.lti_message_hint);
  if (launch?.flavour !== flavour) {
    return problemPage(campus, 400, 'This launch has expired', [
      'The course page was open for more than ten minutes before the tool was started. Reload the course page and try again.',
    ]);
  }
  if (asked.login_hint !== launch.person.sub[flavour]) {
    return problemPage(campus, 400, 'This launch cannot go on', [
      'The tool sent back a login_hint that belongs to another person.',
    ]);
  }
  const token = await campus.keys[flavour].sign(launchClaims(campus, launch, asked.nonce ?? ''));
  return launchFormPage(campus, { id_token: token, state: asked.state ?? '' });
}

function findFault(campus: CampusState, flavour: Flavour, asked: Record<string, string>): string | undefined {
  if (asked.client_id !== campus.platforms[flavour].clientId) {
    return 'The tool sent a client_id that this platform does not know.';
  }
  const { launch } = toolAddresses(campus.toolUrl);
  if (asked.redirect_uri !== launch) {
    return `The tool’s redirect_uri must be exactly ${launch}.`;
  }
  for (const [name, value] of Object.entries(FIXED)) {
    if (asked[name] !== value) return `The tool must send ${name}=${value}.`;
  }
  for (const name of ['nonce', 'state', 'login_hint', 'lti_message_hint']) {
    if (!asked[name]) return `The tool must send ${name}.`;
  }
  return undefined;
}

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { errorMessages, type ErrorBody, type ErrorCode } from '../../shared/errors.js';
import { SurveyError } from '../domain/errors.js';
import { sendPage } from './headers.js';
import { problemPage } from './pages.js';

/** The one place where a code becomes an HTTP status. */
export const statusOf: Record<ErrorCode, number> = {
  login_malformed: 400, platform_unknown: 403, platform_revoked: 403, target_link_foreign: 400,
  state_missing: 400, state_unknown: 400, state_expired: 400, state_used: 400, state_other_browser: 403, storage_blocked: 403,
  token_malformed: 400, token_kid_missing: 401, token_kid_unknown: 401, token_algorithm: 401, token_key_weak: 401,
  token_signature: 401, token_issuer: 401, token_audience: 401, token_expired: 401, token_from_future: 401,
  token_expiry_missing: 401, nonce_missing: 401, nonce_mismatch: 401, lti_claims_missing: 400, lti_version: 400,
  lti_message_type: 400, deployment_missing: 400, deployment_unknown: 403, resource_link_missing: 400,
  subject_missing: 400, keyset_unreachable: 502,
  placement_unconfigured: 404, program_unknown: 404, stage_unknown: 404, instrument_unknown: 404,
  wave_not_open: 409, wave_closed: 409, study_draft: 409, origin_not_allowed: 403,
  host_token_malformed: 400, host_token_algorithm: 401, host_token_key_unknown: 401, host_token_key_revoked: 403,
  host_token_signature: 401, host_token_incomplete: 400, host_token_issuer: 403, host_token_origin: 403, host_token_too_long: 400,
  host_token_expired: 401, host_token_from_future: 401, host_token_used: 401, host_token_other_survey: 403,
  session_missing: 401, session_expired: 401, session_invalid: 401, not_allowed: 403,
  consent_required: 409, consent_declined: 409, response_unknown: 410, response_of_another: 403,
  item_unknown: 422, answer_unacceptable: 422, answer_id_reused: 409,
  body_invalid: 400, not_found: 404, too_large: 413, too_many_requests: 429,
  sign_in_link_invalid: 403, sign_in_required: 401, store_unavailable: 503, internal: 500,
  network: 503, definition_invalid: 422,
}; // prettier-ignore

const isOurs = (error: unknown): error is SurveyError => error instanceof SurveyError;

const foreignCode = ({ code, statusCode }: Partial<FastifyError>): ErrorCode => {
  if (statusCode === 413) return 'too_large';
  if (statusCode === 429) return 'too_many_requests';
  if (statusCode !== undefined && statusCode < 500) return 'body_invalid';
  const isStore = /^(SQLITE_|ECONNREFUSED|ECONNRESET|57P0|53300|08)/.test(String(code));
  return isStore ? 'store_unavailable' : 'internal';
};

const wantsPage = ({ url }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && !url.startsWith('/schema/');

/** Answers an error: as the one JSON shape on the API, as a readable page elsewhere. Unknown errors tell nothing but an id. */
export const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const code = isOurs(error) ? error.code : foreignCode(error as Partial<FastifyError>);
  const status = statusOf[code];
  const log = {
    err: status >= 500 ? error : undefined,
    code,
    details: isOurs(error) ? error.details : undefined,
  };
  request.log[status >= 500 ? 'error' : 'info'](log, 'refused');
  const body: ErrorBody = {
    code,
    message: errorMessages[code],
    requestId: request.id,
    ...(isOurs(error) && error.details !== undefined && { details: error.details }),
  };
  // A refused launch must be readable where it happened: inside whatever page framed it.
  if (wantsPage(request)) return sendPage(reply, problemPage(body), { status, frameAncestors: ['*'] });
  return reply.code(status).header('cache-control', 'no-store').send(body);
};

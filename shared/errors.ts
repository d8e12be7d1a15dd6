/**
 * Every error a person or program can meet, by its stable code. The words here are for people: what happened and what
 * to do. HTTP statuses live in `lti-server/http/error-response.ts`; `docs/errors.md` lists all codes.
 */
export const errorMessages = {
  // launch: the platform, or the way the browser got here
  login_malformed:
    'The course platform sent an incomplete login. Ask your course team to check the tool’s settings.',
  platform_unknown:
    'This course platform is not registered with the survey yet. Ask your course team to register it.',
  platform_revoked: 'The registration of this course platform has been withdrawn.',
  target_link_foreign:
    'The platform asked for a page that is not part of this survey. Ask your course team to check the launch URL.',
  state_missing:
    'This page was opened without a login from the course. Open the survey from your course page.',
  state_unknown: 'This launch is not one we started, or it was tampered with. Reload the course page.',
  state_expired: 'This launch took too long. Reload the course page.',
  state_used: 'This launch was already used. Reload the course page.',
  state_other_browser:
    'This launch was started in another browser. Open the survey from your course page in this browser.',
  storage_blocked: 'Your browser keeps the survey from remembering this launch. Open it in a new tab.',
  token_malformed:
    'The course platform sent a message we could not read. Ask your course team to check the tool’s settings.',
  token_kid_missing: 'The platform’s message does not name the key it was signed with.',
  token_kid_unknown:
    'The platform signed with a key it does not publish. Ask your LMS administrator to check the keyset URL.',
  token_algorithm: 'The platform’s message was not signed with RS256.',
  token_key_weak: 'The platform signs with a key shorter than 2048 bits.',
  token_signature: 'The signature of the platform’s message is wrong.',
  token_issuer: 'The message comes from another platform than the login did.',
  token_audience: 'The message was meant for another tool.',
  token_expired: 'The platform’s message has expired. Reload the course page.',
  token_from_future:
    'The platform’s clock and ours differ too much. Ask your LMS administrator to check the clock.',
  token_expiry_missing: 'The platform’s message does not say when it expires.',
  nonce_missing: 'The platform’s message does not carry the number we gave it.',
  nonce_mismatch: 'The platform’s message carries a number we did not give for this launch.',
  lti_claims_missing: 'The message is not an LTI launch.',
  lti_version: 'The platform speaks another version of LTI than 1.3.0.',
  lti_message_type: 'The platform asked for something this tool does not do.',
  deployment_missing: 'The platform’s message does not name its deployment.',
  deployment_unknown:
    'This deployment of the platform is not registered with the survey. Ask your LMS administrator to add it.',
  resource_link_missing: 'The platform’s message does not say which link was opened.',
  subject_missing:
    'The platform did not say who you are, so answers could not be kept. Ask your course team to allow it.',
  keyset_unreachable: 'The platform’s keys could not be fetched just now. Try again in a minute.',
  // setting: program, study, wave
  placement_unconfigured: 'The survey is not set up for this course page yet.',
  program_unknown: 'No program with this id is known here. Check the program id.',
  stage_unknown: 'The stage must be baseline, end, follow-up or exit-pulse.',
  instrument_unknown: 'This questionnaire is not published here. Check its id and version.',
  wave_not_open: 'This survey is not open yet.',
  wave_closed: 'This survey is closed. Thank you for your interest.',
  study_draft: 'This study is still being prepared: only test runs are possible.',
  origin_not_allowed:
    'This web page may not show the survey. Ask the research team to add its address to the study’s sites.',
  // token: a session signed by the page around
  host_token_malformed:
    'The token of this page could not be read. Whoever runs the page should check how it is made.',
  host_token_algorithm: 'The token of this page was not signed with ES256.',
  host_token_key_unknown:
    'The token of this page names a key that is not known here. Whoever runs the page should check the key’s id.',
  host_token_key_revoked:
    'The key that signed this page’s token was revoked. Whoever runs the page should put in the new one.',
  host_token_signature:
    'The signature of this page’s token is wrong. Whoever runs the page should check that key and id belong together.',
  host_token_incomplete: 'The token of this page lacks a claim. Whoever runs the page should add it.',
  host_token_issuer:
    'The token of this page was signed with the key of another site. Whoever runs the page should use the key of its own.',
  host_token_origin:
    'The token of this page is for another site than the page belongs to. Ask the research team to check the site’s addresses.',
  host_token_too_long:
    'The token of this page holds for more than five minutes. Whoever runs the page should make a shorter one.',
  host_token_expired: 'The token of this page has expired. Reload the page.',
  host_token_from_future:
    'The clock of this page’s server and ours differ too much. Whoever runs the page should check the clock.',
  host_token_used: 'The token of this page was already used. Reload the page.',
  host_token_other_survey:
    'The token of this page is for another program or stage. Whoever runs the page should sign the one the page shows.',
  // session
  session_missing: 'Open the survey from your course page.',
  session_expired: 'The survey was open for a long time. Reload the course page; your answers are kept.',
  session_invalid: 'This session is not valid here. Reload the course page.',
  not_allowed: 'This session may not do that.',
  // answers
  consent_required: 'Answers can be kept only after agreeing to take part.',
  consent_declined: 'You declined to take part. Nothing is recorded.',
  response_unknown: 'These answers belong to a response that does not exist (any more). Reload the page.',
  response_of_another: 'These answers belong to another person’s response.',
  item_unknown: 'The questionnaire has no such question.',
  answer_unacceptable: 'This answer does not fit the question.',
  answer_id_reused: 'This answer id was already used for a different answer.',
  // requests and us
  body_invalid: 'The request does not have the expected form.',
  not_found: 'There is nothing at this address.',
  too_large: 'The request is too large.',
  too_many_requests: 'Too many requests. Wait a minute and try again.',
  sign_in_link_invalid:
    'This sign-in link is not valid or was already used. Make a new one with: program-survey admin add EMAIL',
  sign_in_required: 'Sign in first.',
  store_unavailable:
    'The survey’s database does not answer. Your answers are kept on this device and sent again.',
  internal: 'Something went wrong on our side. Your answers are kept; try again in a minute.',
  // the element alone
  network:
    'The survey cannot be reached. Your answers are kept on this device and sent when the connection is back.',
  definition_invalid: 'The questionnaire could not be read.',
} as const;

export type ErrorCode = keyof typeof errorMessages;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && code in errorMessages;

/** Body of every error answer of the API. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  /** Names the request in the server's log. */
  requestId: string;
  /** What is needed to act: field paths of a bad body, dates of a closed wave. */
  details?: unknown;
}

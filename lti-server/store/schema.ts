import type { Generated } from 'kysely';

/**
 * The tables, as both engines hold them. Times are ISO 8601 UTC texts, documents JSON texts, flags 0 or 1: so that the
 * same rows compare and sort alike in SQLite and PostgreSQL. Each table says whether it holds personal data.
 */
export interface Tables {
  study: StudyTable;
  study_key: StudyKeyTable;
  program: ProgramTable;
  instrument: InstrumentTable;
  platform: PlatformTable;
  deployment: DeploymentTable;
  tool_key: ToolKeyTable;
  access_token: AccessTokenTable;
  site_key: SiteKeyTable;
  used_token: UsedTokenTable;
  login_state: LoginStateTable;
  launch_log: LaunchLogTable;
  placement: PlacementTable;
  daily_count: DailyCountTable;
  survey_case: CaseTable;
  learner: LearnerTable;
  participation: ParticipationTable;
  response: ResponseTable;
  answer: AnswerTable;
  answer_value: AnswerValueTable;
  contact: ContactTable;
  event: EventTable;
  score: ScoreTable;
  admin: AdminTable;
  sign_in: SignInTable;
  console_session: ConsoleSessionTable;
  audit: AuditTable;
  configuration: ConfigurationTable;
}

/** Study files as imported, every version. No personal data but the contact's name. */
export interface StudyTable {
  /** Id of the study, from its file. */
  id: string;
  /** Version, from the document. */
  version: number;
  /** The whole document, JSON. */
  document: string;
  /** When it was imported. */
  imported_at: string;
}

/** The secret that turns a platform person into a case id; destroying it makes the study's data anonymous here. No personal data. */
export interface StudyKeyTable {
  /** The study. */
  study_id: string;
  /** Encrypted under `SECRET_KEY`. */
  sealed_key: string;
}

/** Which study a program belongs to. No personal data. */
export interface ProgramTable {
  /** Id of the program. */
  id: string;
  /** The study. */
  study_id: string;
}

/** Published instruments; a row never changes. No personal data. */
export interface InstrumentTable {
  /** Id of the instrument. */
  id: string;
  /** Version, from the document. */
  version: string;
  /** The wave. */
  wave: string;
  /** SHA-256 of the canonical document, hex. */
  hash: string;
  /** The whole document, JSON. */
  document: string;
  /** When it was published first. */
  published_at: string;
}

/** Registered LMSs: one row per (issuer, client id). No personal data. */
export interface PlatformTable {
  /** Random id (UUID). */
  id: string;
  /** Who the platform says it is; `host:` and the site’s id outside an LMS. */
  issuer: string;
  /** Under which the platform knows the tool. */
  client_id: string;
  /** Name, for people. */
  name: string;
  /** Where a login goes. */
  auth_url: string;
  /** Where service tokens come from. */
  token_url: string;
  /** Where its public keys are. */
  keyset_url: string;
  /** `aud` of the token request where it is not the token URL (Brightspace). */
  token_audience: string | null;
  /** Further origins whose pages may frame the tool, separated by spaces (edX: the learning front end). */
  frame_origins: string;
  /** Launches of a revoked platform are refused. */
  state: 'active' | 'revoked';
  /** When the row was made. */
  created_at: string;
}

/** Installations of a platform that may launch. No personal data. */
export interface DeploymentTable {
  /** The platform; empty outside an LMS. */
  platform_id: string;
  /** Installation of the tool in the platform. */
  deployment_id: string;
}

/** The tool's own RSA keys. The private key is encrypted. No personal data. */
export interface ToolKeyTable {
  /** Id of the key: its thumbprint. */
  kid: string;
  /** The public half, as `/lti/keys` shows it. */
  public_jwk: string;
  /** The private half, encrypted. */
  sealed_private_key: string;
  /** When the row was made. */
  created_at: string;
}

/** Service tokens of platforms, encrypted. No personal data. */
export interface AccessTokenTable {
  /** The platform; empty outside an LMS. */
  platform_id: string;
  /** What the token is good for. */
  scopes: string;
  /** The token, encrypted. */
  sealed_token: string;
  /** Milliseconds since 1970, the machine's clock. */
  obtained_ms: number;
}

/** Keys that sites outside an LMS sign sessions with: the public halves. The private half is nowhere here. No personal data but the account that made a key. */
export interface SiteKeyTable {
  /** Id of the key: the site’s id and a random code. */
  kid: string;
  /** The study whose file lists the site. */
  study_id: string;
  /** The site; tokens name it as `host:` and this id. */
  site_id: string;
  /** The public half, JWK. */
  public_jwk: string;
  /** When the row was made. */
  created_at: string;
  /** Address of the account that made it; empty for the command line. */
  created_by: string | null;
  /** Day of the newest session it opened, `YYYY-MM-DD`, UTC; empty until then. */
  last_used_on: string | null;
  /** When it was revoked; its tokens are refused from then on. */
  revoked_at: string | null;
}

/** Tokens of sites that opened a session, each by hash, so that none opens a second; an hour longer than they hold. No personal data. */
export interface UsedTokenTable {
  /** Hash of the key’s id and the token’s `jti`. */
  token_hash: string;
  /** From when it no longer holds. */
  expires_at: string;
}

/** Logins waiting for their launch, ten minutes. `initiation` holds the platform's hints until the launch. The hints may be personal data. */
export interface LoginStateTable {
  /** Signed id the platform brings back. */
  state: string;
  /** Number the platform must put into its message. */
  nonce: string;
  /** Hash of the half of the secret the browser keeps. */
  browser_hash: string;
  /** The platform; empty outside an LMS. */
  platform_id: string;
  /** The login request, until the launch; then empty. */
  initiation: string;
  /** From when it no longer holds. */
  expires_at: string;
  /** When it was used; each is used once. */
  used_at: string | null;
}

/** What became of each launch; says nothing of who launched. No personal data. */
export interface LaunchLogTable {
  /** Random id (UUID). */
  id: string;
  /** The platform; empty outside an LMS. */
  platform_id: string | null;
  /** When it happened. */
  at: string;
  /** `accepted` or an error code. */
  outcome: string;
  /** Learner or instructor, of accepted launches. */
  role: string | null;
  /** The placement. */
  placement_id: string | null;
  /** What was wrong, JSON: addresses, ids of platform and key, times. Nobody’s id. */
  detail: string | null;
}

/** Where an instrument appears: an LTI resource link, or a page of a site. No personal data. */
export interface PlacementTable {
  /** Random id (UUID). */
  id: string;
  /** Who the platform says it is; `host:` and the site’s id outside an LMS. */
  issuer: string;
  /** The platform; empty outside an LMS. */
  platform_id: string | null;
  /** Installation of the tool in the platform. */
  deployment_id: string;
  /** The platform’s id of the link; outside an LMS the host’s word for the place. */
  resource_link_id: string;
  /** The platform’s id of the course. */
  context_id: string;
  /** Title of the course, where the platform sends one. */
  context_title: string | null;
  /** The program. */
  program: string;
  /** The wave. */
  wave: string;
  /** When the row was made. */
  created_at: string;
  /** Newest launch. */
  last_launch_at: string;
}

/** Counts without identifiers: launches before consent, screened out, erased. No personal data. */
export interface DailyCountTable {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** The program. */
  program: string;
  /** The wave. */
  wave: string;
  /** The placement. */
  placement_id: string;
  /** `host.opened`, `under-age`, `erased`, `put-off.` and the reason; of elements that report no events: `widget.rendered`, `widget.seen`, `survey.opened`, `widget.error.` and the class. */
  name: string;
  /** How often. */
  count: number;
}

/** Real learners, learners made up by `simulate`, test runs (never counted). */
export type Origin = 'learner' | 'simulated' | 'test';

/** One learner on one platform in one program, by pseudonym. */
export interface CaseTable {
  /** Pseudonym: HMAC of platform, person and program under the study’s key, another one where a site’s token vouches for the learner; random for test runs, unnamed learners and those who refused linking. */
  id: string;
  /** The study. */
  study_id: string;
  /** The program. */
  program: string;
  /** Whether an LTI launch or signed token vouched for the learner. */
  verified: number;
  origin: Origin;
  /** Answer to g_link: null not asked yet. */
  link: number | null;
  /** When the row was made. */
  created_at: string;
}

/** PERSONAL DATA: joins a case to the platform's person. The one table that does. */
export interface LearnerTable {
  /** The case. */
  case_id: string;
  /** Who the platform says it is; `host:` and the site’s id outside an LMS. */
  issuer: string;
  /** Institution within an issuer that serves many, else empty. */
  tenant: string;
  /** The platform’s id of the person (`sub`), or the host’s. */
  subject: string;
}

/** How a case stands to a wave where its response cannot say: put off, declined, or submitted under a random respondent. Pseudonymous. */
export interface ParticipationTable {
  /** The case. */
  case_id: string;
  /** The wave. */
  wave: string;
  /** Put off, declined, or submitted under a random respondent. */
  outcome: 'put-off' | 'declined' | 'submitted';
  /** The placement. */
  placement_id: string;
  /** Version of the information sheet that was shown. */
  sheet_version: string | null;
  /** Why it was put off, a code of `m_why`. */
  why?: number | null;
  /** Until when it was put off; empty: for good. */
  until?: string | null;
}

/** Everything one respondent gave in one wave. Learners who refused linking answer later waves under a random case. Pseudonymous. */
export interface ResponseTable {
  /** Random id (UUID). */
  id: string;
  /** The case. Where the learner refused linking in an earlier wave, a random one that no launch leads to. */
  case_id: string | null;
  /** The program. */
  program: string;
  /** The wave. */
  wave: string;
  /** `id@version`. */
  instrument: string;
  /** Hash of the definition that was answered. */
  instrument_hash: string;
  /** The placement. */
  placement_id: string;
  /** Whether a launch or signed token vouched for the learner. */
  verified: number;
  origin: Origin;
  /** Version of the information sheet that was shown. */
  sheet_version: string;
  /** Version of the study file in force. */
  study_version: number;
  /** Language of the reader when agreeing. */
  language: string;
  /** Seed of randomised orders. */
  order_seed: number;
  /** Hash of the key a device resumes with; learners nobody vouches for only. */
  resume_hash: string | null;
  /** When the learner agreed. */
  started_at: string;
  /** When the newest answer arrived. */
  last_answer_at: string;
  /** When it was finished; empty until then. */
  submitted_at: string | null;
  /** Code shown to the learner at the end. */
  receipt: string | null;
}

/** Every answer ever received, in order; the last per item stands. Answers may be personal data by content. */
export interface AnswerTable {
  /** Order of arrival. */
  seq: Generated<number>;
  /** UUID made by the client. */
  id: string;
  /** The response. */
  response_id: string;
  /** Name of the item. */
  item: string;
  /** The value, JSON; its shape follows from the item’s type. */
  value: string | null;
  /** The reason there is no value. */
  non_answer: string | null;
  /** Words typed beside a choice, JSON by code; `reason` where a check asked why. */
  specified: string | null;
  /** `typed`, `confirmed` (an earlier answer) or `suggested` (a suggestion left standing). */
  mode: string;
  /** What was done with an earlier answer that was shown: `confirm`, `change`, `skip`. */
  earlier_action: string | null;
  /** The earlier value that was shown, JSON. */
  earlier_value: string | null;
  /** Milliseconds from the item’s first showing to the answer, hidden time left out. */
  elapsed_ms: number | null;
  /** When the server received it. */
  received_at: string;
}

/** Standing answers, one row per answer and choice, so that a tally is one GROUP BY. Answers may be personal data by content. */
export interface AnswerValueTable {
  /** The response. */
  response_id: string;
  /** Name of the item. */
  item: string;
  /** Matrix row, share, compound part; else empty. */
  part: string;
  /** A chosen code, as text. */
  code: string | null;
  /** A number; of money the minor units. */
  number: number | null;
  /** Words. */
  text: string | null;
  /** ISO 4217. */
  currency: string | null;
  /** 1 year, 2 month, 3 week, 4 hour. */
  period: number | null;
  /** The reason there is no value. */
  non_answer: string | null;
}

/** PERSONAL DATA: e-mail addresses of those who agreed to be contacted, encrypted, apart from the answers. */
export interface ContactTable {
  /** The case. */
  case_id: string;
  /** The address, encrypted. */
  sealed_email: string;
  /** The wave. */
  wave: string;
  /** When it was given. */
  given_at: string;
}

/** The event log. Pseudonymous. */
export interface EventTable {
  /** Random id (UUID). */
  id: string;
  /** See [events](#events). */
  type: string;
  /** The case. */
  case_id: string;
  /** The program. */
  program: string;
  /** The wave. */
  wave: string;
  /** The placement. */
  placement_id: string | null;
  /** When it happened. */
  at: string;
  /** When the server received it. */
  received_at: string;
  /** Numbers and codes, JSON. */
  data: string;
}

/** Scores to post. `sealed_subject` is personal data, encrypted, and emptied once the score is out. */
export interface ScoreTable {
  /** Random id (UUID). */
  id: string;
  /** HMAC of the case: one score per case and line item, and a way to drop them when the case is erased. */
  case_tag: string;
  /** The platform; empty outside an LMS. */
  platform_id: string;
  /** Installation of the tool in the platform. */
  deployment_id: string;
  /** The placement. */
  placement_id: string;
  /** Gradebook column, where the platform takes the score. */
  line_item_url: string;
  /** The platform’s id of the person, encrypted; empty once the score is out. */
  sealed_subject: string | null;
  /** Signed id the platform brings back. */
  state: 'waiting' | 'sent' | 'failed';
  /** Tries so far. */
  attempts: number;
  /** When it is tried next. */
  next_attempt_at: string;
  /** What the platform said last. */
  last_error: string | null;
  /** When the row was made. */
  created_at: string;
  /** When the platform took it. */
  sent_at: string | null;
}

/** PERSONAL DATA: people who may sign in to the console. */
export interface AdminTable {
  /** The account’s address. */
  email: string;
  /** What the account may do. */
  role: 'admin' | 'researcher' | 'designer';
  /** When the row was made. */
  created_at: string;
}
/** PERSONAL DATA: sign-in links, by hash; dropped when their time is over. */
export interface SignInTable {
  /** Hash of the token; the token itself is nowhere. */
  token_hash: string;
  /** The account’s address. */
  email: string;
  /** From when it no longer holds. */
  expires_at: string;
  /** When it was used; each is used once. */
  used_at: string | null;
}
/** PERSONAL DATA: who is signed in to the console, by hash of the cookie; dropped when its time is over. */
export interface ConsoleSessionTable {
  /** Hash of the token; the token itself is nowhere. */
  token_hash: string;
  /** The account’s address. */
  email: string;
  /** From when it no longer holds. */
  expires_at: string;
}

/** What was done in the console and by command line, and by whom. No personal data but the account's address. */
export interface AuditTable {
  /** Random id (UUID). */
  id: string;
  /** When it happened. */
  at: string;
  /** Address of the account; empty for the command line. */
  account: string | null;
  /** What was done, as `thing.done`. */
  act: string;
  /** Id of what it was done to. */
  subject: string;
  /** What else a reader needs, JSON. */
  detail: string | null;
}

/** One row: a number that grows with every change of what processes keep a copy of, counted by the database. No personal data. */
export interface ConfigurationTable {
  /** Compared before a copy is used. */
  version: number;
}

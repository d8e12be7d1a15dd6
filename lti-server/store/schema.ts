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
}

/** Study files as imported, every version. No personal data but the contact's name. */
export interface StudyTable {
  id: string;
  version: number;
  document: string;
  imported_at: string;
}

/** The secret that turns a platform person into a case id; destroying it makes the study's data anonymous here. */
export interface StudyKeyTable {
  study_id: string;
  sealed_key: string;
}

/** Which study a program belongs to. No personal data. */
export interface ProgramTable {
  id: string;
  study_id: string;
}

/** Published instruments; a row never changes. No personal data. */
export interface InstrumentTable {
  id: string;
  version: string;
  wave: string;
  /** SHA-256 of the canonical document, hex. */
  hash: string;
  document: string;
  published_at: string;
}

/** Registered LMSs: one row per (issuer, client id). No personal data. */
export interface PlatformTable {
  id: string;
  issuer: string;
  client_id: string;
  name: string;
  auth_url: string;
  token_url: string;
  keyset_url: string;
  /** `aud` of the token request where it is not the token URL (Brightspace). */
  token_audience: string | null;
  /** Further origins whose pages may frame the tool, separated by spaces (edX: the learning front end). */
  frame_origins: string;
  state: 'active' | 'revoked';
  created_at: string;
}

export interface DeploymentTable {
  platform_id: string;
  deployment_id: string;
}

/** The tool's own RSA keys. The private key is encrypted. */
export interface ToolKeyTable {
  kid: string;
  public_jwk: string;
  sealed_private_key: string;
  created_at: string;
}

/** Service tokens of platforms, encrypted. */
export interface AccessTokenTable {
  platform_id: string;
  scopes: string;
  sealed_token: string;
  /** Milliseconds since 1970, the machine's clock. */
  obtained_ms: number;
}

/** Logins waiting for their launch, ten minutes. `initiation` holds the platform's hints until the launch. */
export interface LoginStateTable {
  state: string;
  nonce: string;
  browser_hash: string;
  platform_id: string;
  initiation: string;
  expires_at: string;
  used_at: string | null;
}

/** What became of each launch; says nothing of who launched. */
export interface LaunchLogTable {
  id: string;
  platform_id: string | null;
  at: string;
  /** `accepted` or an error code. */
  outcome: string;
  role: string | null;
  placement_id: string | null;
  detail: string | null;
}

/** Where an instrument appears: an LTI resource link, or a page of a site. No personal data. */
export interface PlacementTable {
  id: string;
  issuer: string;
  platform_id: string | null;
  deployment_id: string;
  resource_link_id: string;
  context_id: string;
  context_title: string | null;
  program: string;
  wave: string;
  created_at: string;
  last_launch_at: string;
}

/** Counts without identifiers: launches before consent, screened out, erased. */
export interface DailyCountTable {
  day: string;
  program: string;
  wave: string;
  placement_id: string;
  name: string;
  count: number;
}

/** Real learners, learners made up by `simulate`, test runs (never counted). */
export type Origin = 'learner' | 'simulated' | 'test';

/** One learner on one platform in one program, by pseudonym. */
export interface CaseTable {
  id: string;
  study_id: string;
  program: string;
  /** Whether an LTI launch or signed token vouched for the learner. */
  verified: number;
  origin: Origin;
  /** Answer to g_link: null not asked yet. */
  link: number | null;
  created_at: string;
}

/** PERSONAL DATA: joins a case to the platform's person. The one table that does. */
export interface LearnerTable {
  case_id: string;
  issuer: string;
  tenant: string;
  subject: string;
}

/** How a case ended a wave where its response cannot say: declined, or submitted under a random respondent. */
export interface ParticipationTable {
  case_id: string;
  wave: string;
  outcome: 'declined' | 'submitted';
  placement_id: string;
  sheet_version: string | null;
}

/** Everything one respondent gave in one wave. `case_id` is null where the learner refused to be linked. */
export interface ResponseTable {
  id: string;
  case_id: string | null;
  program: string;
  wave: string;
  instrument: string;
  instrument_hash: string;
  placement_id: string;
  verified: number;
  origin: Origin;
  sheet_version: string;
  study_version: number;
  language: string;
  order_seed: number;
  resume_hash: string | null;
  started_at: string;
  last_answer_at: string;
  submitted_at: string | null;
  receipt: string | null;
}

/** Every answer ever received, in order; the last per item stands. Answers may be personal data by content. */
export interface AnswerTable {
  seq: Generated<number>;
  id: string;
  response_id: string;
  item: string;
  value: string | null;
  non_answer: string | null;
  specified: string | null;
  mode: string;
  earlier_action: string | null;
  earlier_value: string | null;
  elapsed_ms: number | null;
  received_at: string;
}

/** Standing answers, one row per answer and choice, so that a tally is one GROUP BY. */
export interface AnswerValueTable {
  response_id: string;
  item: string;
  /** Matrix row, share, compound part; else empty. */
  part: string;
  code: string | null;
  number: number | null;
  text: string | null;
  currency: string | null;
  period: number | null;
  non_answer: string | null;
}

/** PERSONAL DATA: e-mail addresses of those who agreed to be contacted, encrypted, apart from the answers. */
export interface ContactTable {
  case_id: string;
  sealed_email: string;
  wave: string;
  given_at: string;
}

/** The event log. Pseudonymous. */
export interface EventTable {
  id: string;
  type: string;
  case_id: string;
  program: string;
  wave: string;
  placement_id: string | null;
  at: string;
  received_at: string;
  data: string;
}

/** Scores to post. `sealed_subject` is personal data, encrypted, and emptied once the score is out. */
export interface ScoreTable {
  id: string;
  /** HMAC of the case: one score per case and line item, and a way to drop them when the case is erased. */
  case_tag: string;
  platform_id: string;
  deployment_id: string;
  placement_id: string;
  line_item_url: string;
  sealed_subject: string | null;
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  next_attempt_at: string;
  last_error: string | null;
  created_at: string;
  sent_at: string | null;
}

/** PERSONAL DATA: people who may sign in to the console. */
export interface AdminTable {
  email: string;
  role: 'admin' | 'researcher' | 'designer';
  created_at: string;
}
export interface SignInTable {
  token_hash: string;
  email: string;
  expires_at: string;
  used_at: string | null;
}
export interface ConsoleSessionTable {
  token_hash: string;
  email: string;
  expires_at: string;
}

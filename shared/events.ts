import { z } from 'zod';
import type { AnswerMode } from './answers.js';

/**
 * The event log: what happened, without answers and without free text (method 2.3). `receivedAt` of the server is the
 * clock; a client's time travels only as an age (milliseconds between the event and its sending).
 */

/** Events an element reports. */
export const clientEventTypes = [
  'widget.boot', 'widget.rendered', 'widget.seen', 'widget.error', 'survey.opened', 'item.shown', 'item.answered',
  'check.fired', 'invite.dismissed', 'invite.snoozed', 'page.left',
] as const; // prettier-ignore

/** Events the server itself writes. */
export const serverEventTypes = [
  'panel.joined', 'stage.reached', 'activity.ping', 'host.opened', 'consent.given', 'consent.declined',
  'survey.submitted', 'answer.stored', 'launch.refused', 'placement.changed',
] as const; // prettier-ignore

export const EventType = z.enum([...clientEventTypes, ...serverEventTypes]);
export type EventType = z.infer<typeof EventType>;

/** Error classes of `widget.error`. */
export const TechnicalClass = z.enum([
  'lti_state', 'lti_nonce', 'cookie_blocked', 'storage_blocked', 'csp', 'network', 'config', 'server_5xx', 'timeout',
]); // prettier-ignore
export type TechnicalClass = z.infer<typeof TechnicalClass>;

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);

/** An event as a client sends it; the id makes sending twice harmless. */
export const ClientEvent = z.strictObject({
  id: z.uuid(),
  type: z.enum(clientEventTypes),
  /** Milliseconds from the event to the sending of its batch, by the browser's monotonic clock. */
  agoMs: z.number().int().min(0),
  /** Numbers and codes only: item id, milliseconds, counts, class. */
  data: z.record(z.string().max(40), scalar).default({}),
});
export type ClientEvent = z.infer<typeof ClientEvent>;

/** What each event of an element tells beside its type: its `data`. Times in milliseconds unless the name says otherwise. */
export interface ClientEventData {
  'widget.boot': object;
  /** Distance of the element from the top of the page, height of the page (CSS pixels), and whether it was in the viewport. */
  'widget.rendered': { topPx: number; pagePx: number; inView: boolean };
  'widget.seen': { dwellMs: number };
  'widget.error': { class: TechnicalClass };
  'survey.opened': object;
  'item.shown': { item: string; order: number };
  'item.answered': { item: string; ms: number; mode: AnswerMode };
  /** `outcome`: stopped by it, softly or hard; or the answer was `kept` against it. */
  'check.fired': { item: string; check: string; outcome: 'soft-check' | 'hard-check' | 'kept' };
  'invite.dismissed': object;
  'invite.snoozed': object;
  /** Seconds in view so far, and the item that stood last. */
  'page.left': { seconds: number; item?: string };
}

/** A line of the event log, as imported and exported. */
export const LoggedEvent = z.strictObject({
  id: z.uuid(),
  type: EventType,
  case: z.string(),
  program: z.string(),
  stage: z.string(),
  /** ISO 8601, UTC, when the server received it less the client's `agoMs`. */
  at: z.iso.datetime(),
  data: z.record(z.string(), scalar).default({}),
});
export type LoggedEvent = z.infer<typeof LoggedEvent>;

import { z } from 'zod';
import type { AnswerMode, GivenNonAnswer } from './answers.js';
import type { TechnicalClass } from './counts.js';

/**
 * The event log: what happened, without answers and without free text (method 2.3). `receivedAt` of the server is the
 * clock; a client's time travels only as an age (milliseconds between the event and its sending).
 */

/** Events an element reports. */
export const clientEventTypes = [
  'widget.boot', 'widget.config', 'widget.rendered', 'widget.seen', 'widget.error', 'survey.opened', 'item.shown',
  'item.answered', 'check.fired', 'page.left',
] as const; // prettier-ignore

/** Events the server itself writes. */
export const serverEventTypes = [
  'panel.joined', 'stage.reached', 'activity.ping', 'host.opened', 'consent.given', 'consent.declined',
  'survey.submitted', 'answer.stored', 'invite.dismissed', 'invite.snoozed', 'launch.refused', 'placement.changed',
] as const; // prettier-ignore

export const EventType = z.enum([...clientEventTypes, ...serverEventTypes]);
export type EventType = z.infer<typeof EventType>;

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
  /** What was to be shown: `id@version`, and the language. */
  'widget.config': { instrument: string; language: string };
  /**
   * Where the element stood when it was first drawn, in CSS pixels: from the top of the page, height of the page, whether
   * it began above the fold, how far to scroll until it begins; and the kind of device.
   */
  'widget.rendered': {
    topPx: number;
    pagePx: number;
    aboveFold: boolean;
    scrollPx: number;
    device: 'phone' | 'tablet' | 'desktop';
  };
  /** Seen for so long on end, for the how manieth time in this page load. */
  'widget.seen': { dwellMs: number; count: number };
  'widget.error': { class: TechnicalClass };
  'survey.opened': object;
  'item.shown': { item: string; order: number };
  /** Time from its first showing; how it came about, or the reason there is no value. */
  'item.answered': { item: string; ms: number; mode: AnswerMode | GivenNonAnswer };
  /** `outcome`: stopped by it, softly or hard; or the answer was `kept` against it. */
  'check.fired': { item: string; check: string; outcome: 'soft-check' | 'hard-check' | 'kept' };
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

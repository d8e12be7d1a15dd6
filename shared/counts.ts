/** Classes of what can go wrong technically (`widget.error`). */
export const technicalClasses = [
  'lti_state', 'lti_nonce', 'cookie_blocked', 'storage_blocked', 'csp', 'network', 'config', 'server_5xx', 'timeout',
] as const; // prettier-ignore
export type TechnicalClass = (typeof technicalClasses)[number];

/** What is counted per placement and day where events may not be kept (method 6, telemetry `aggregate`). */
const countedTypes: string[] = ['widget.rendered', 'widget.seen', 'survey.opened'];

/** Under which name an event is counted; undefined: not counted. Errors by their class: `widget.error.network`. */
export const countNameOf = (type: string, data: Record<string, unknown>): string | undefined =>
  data.class ? `${type}.${data.class as string}` : countedTypes.includes(type) ? type : undefined;

/** All names an element may ask to be counted. */
export const countNames = [...countedTypes, ...technicalClasses.map((one) => `widget.error.${one}`)];

import type { Platform } from '../platform.js';
import type { PlacedSurvey } from '../programs/catalog.js';

/** Where the gradebook columns of one course are listed. */
export function lineItemsUrl(platform: Platform, { course }: PlacedSurvey): string {
  return `${platform.issuer}/courses/${course.id}/lineitems`;
}

/** Where one gradebook column answers; `/scores` and `/results` stand below it. */
export function lineItemUrl(platform: Platform, placed: PlacedSurvey): string {
  return `${lineItemsUrl(platform, placed)}/${placed.survey.lineItemId}`;
}

import type { CheckedDefinition, PreviewOffers } from '../../../shared/api.js';
import { requestJson, type Fetch } from '../request.js';

/** What a preview may ask the server. `fetch`: what requests are made with; tests bring a stand-in. */
export class PreviewClient {
  constructor(readonly fetch?: Fetch) {}

  /** What there is to preview. */
  getOffers(): Promise<PreviewOffers> {
    return requestJson(this.fetch, 'GET', '/console/instruments');
  }

  /** A published questionnaire, with what it reads. */
  getPublished(reference: string): Promise<CheckedDefinition> {
    return requestJson(this.fetch, 'GET', `/console/instruments/${reference}`);
  }

  /** What publishing would say to a text. */
  check(text: string): Promise<CheckedDefinition> {
    return requestJson(this.fetch, 'POST', '/console/check', undefined, text);
  }
}

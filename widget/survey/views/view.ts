import type { Text } from '../../../shared/instrument.js';
import type { Answering } from '../answering.js';
import type { Strings } from '../strings/en.js';
import type { Visit } from '../visit.js';

/** What every view draws from. */
export interface View {
  answering: Answering;
  visit: Visit;
  session: Visit['session'];
  words: Strings;
  language: string;
  /** A text of the definition in the reader's language, with the values it names filled in. */
  text: (text: Text | undefined) => string;
  /** Room for more than a phone's column. */
  wide: boolean;
  /** Whether what is not sent yet would outlive the page. */
  isDurable: boolean;
}

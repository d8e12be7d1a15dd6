import type { SessionView } from '../../shared/api.js';
import type { Instrument } from '../../shared/instrument.js';
import type { ProgramSurvey } from '../survey/program-survey.js';
import { takeDataBlock } from './data-block.js';
import { reportFrameSize } from './frame-size.js';

/** A launch's page: the session comes with it, what is the same for all from the cache or beside the scripts. */
type Launched = Omit<SessionView, 'instrument' | 'sheet'> & {
  addresses: { instrument: string; sheet?: string };
};

const longestPauseMs = 30_000;

/** What stands at an address; tried again with growing pauses while the network is away. The element shows "loading". */
const fetched = async <T>(address: string, pauseMs = 1000): Promise<T> => {
  try {
    const response = await fetch(address);
    if (response.ok) return (await response.json()) as T;
  } catch {
    // Tried again below.
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return fetched(address, Math.min(pauseMs * 2, longestPauseMs));
};

const { addresses, ...session } = takeDataBlock<Launched>('session');
const survey = document.querySelector('program-survey') as ProgramSurvey;
reportFrameSize();
const [instrument, sheet] = await Promise.all([
  fetched<Instrument>(addresses.instrument),
  addresses.sheet ? fetched<SessionView['sheet']>(addresses.sheet) : undefined,
]);
survey.session = { ...session, instrument, sheet };

import type { SessionView } from '../../shared/api.js';
import type { Instrument } from '../../shared/instrument.js';
import type { ProgramSurvey } from '../survey/program-survey.js';
import { takeDataBlock } from './data-block.js';
import { reportFrameSize } from './frame-size.js';

/** A launch's page: the session comes with the page, the questionnaire from the cache or beside the scripts. */
type Launched = Omit<SessionView, 'instrument'> & { instrumentAddress: string };

const longestPauseMs = 30_000;

/** The questionnaire; tried again with growing pauses while the network is away. The element shows "loading" meanwhile. */
const fetchInstrument = async (address: string, pauseMs = 1000): Promise<Instrument> => {
  try {
    const response = await fetch(address);
    if (response.ok) return (await response.json()) as Instrument;
  } catch {
    // Tried again below.
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return fetchInstrument(address, Math.min(pauseMs * 2, longestPauseMs));
};

const { instrumentAddress, ...session } = takeDataBlock<Launched>('session');
const survey = document.querySelector('program-survey') as ProgramSurvey;
reportFrameSize();
survey.session = { ...session, instrument: await fetchInstrument(instrumentAddress) };

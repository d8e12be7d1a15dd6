import type { Answers } from '../../shared/answers.js';
import type { SessionView } from '../../shared/api.js';
import { allItems } from '../../shared/progress.js';
import type { RecorderMode } from './recorder.js';

/** The item that asks whether answers may be linked; who says no is not followed while answering either. */
const linkItem = 'g_link';

/** Whether events may be recorded, by the study's setting and by what the respondent agreed to so far. */
export const recorderMode = (
  { study, instrument, response, facts }: SessionView,
  answers: Answers,
): RecorderMode => {
  if (study.telemetry !== 'full') return 'off';
  const asks = allItems(instrument).some(({ name }) => name === linkItem);
  const answer = answers[linkItem];
  if (!response || (asks && !answer)) return 'waiting';
  return (asks ? answer!.value === 1 : facts.session.linked !== 0) ? 'on' : 'off';
};

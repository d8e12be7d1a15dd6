/** Why an invitation was put off, the codes of `m_why` (`CL_DISMISS`); 0 is without a reason. */
export const putOffReasons = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** "Not finished yet": the survey comes too early for this learner. */
export const notFinished = 6;

const dayMs = 86_400_000;
/** Days until the survey is shown in full again, by reason. The other reasons are meant for good. */
const daysOff: Partial<Record<number, number>> = { 0: 7, 1: 7, [notFinished]: 14, 8: 7 };

/** ISO 8601, UTC: until when a survey put off `now` for this reason stays small; undefined: for good. */
export const putOffUntil = (why: number, now: Date): string | undefined => {
  const days = daysOff[why];
  return days ? new Date(now.getTime() + days * dayMs).toISOString() : undefined;
};

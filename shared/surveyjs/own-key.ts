/** The property in which our words stand that SurveyJS has none for. */
export const ownKey = 'programSurvey';

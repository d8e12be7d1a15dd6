/** A host's learner id; a template variable it forgot to fill in (`%%USER_ID%%`, `$User.id`) counts as absent. */
export const hostLearner = (learner: string | undefined): string | undefined =>
  learner?.trim() && !/^%%.*%%$/.test(learner) && !learner.startsWith('$') ? learner : undefined;

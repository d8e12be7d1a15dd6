/** Every rule that publishing checks, by the id a finding carries. `docs/definition-format.md` explains them. */
export const findingRules = [
  // form
  'schema', 'language_unlisted', 'text_missing', 'name_duplicate', 'name_reserved', 'code_duplicate', 'section_unknown',
  'too_many_items', 'choices_missing', 'choice_list_unknown', 'exclusive_unknown', 'target_unknown', 'target_unfit',
  'range_empty', 'reference_missing', 'code_list_missing', 'placeholder_unknown',
  // expressions
  'expression_syntax', 'name_unknown', 'wave_not_earlier', 'function_unknown', 'arguments_wrong', 'type_wrong',
  'types_unlike', 'value_unlisted',
  // route
  'forward_reference', 'cycle', 'unreachable',
] as const; // prettier-ignore
export type FindingRule = (typeof findingRules)[number];

/** One thing that keeps an instrument from being published. */
export interface Finding {
  /** Where: `pages[3].elements[1].visibleIf`. */
  path: string;
  rule: FindingRule;
  /** What is wrong and what to do. */
  message: string;
}

/** Makes a finding. */
export const finding = (path: string, rule: FindingRule, message: string): Finding => ({
  path,
  rule,
  message,
});
/** The finding where something does not hold as it should, else none. */
export const when = (holds: unknown, found: () => Finding): Finding[] => (holds ? [found()] : []);

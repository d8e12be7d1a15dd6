/** Words of SurveyJS in place of ours; people bring them along. `study convert` translates whole files. */

/** Item types that are called otherwise here. */
export const foreignTypes: Readonly<Record<string, string>> = {
  dropdown: 'SurveyJS’s dropdown is "radiogroup" with "display": "search".',
  tagbox: 'SurveyJS’s tagbox is "checkbox".',
  buttongroup: 'SurveyJS’s buttongroup is "radiogroup".',
  imagepicker: 'SurveyJS’s imagepicker is "radiogroup" or "checkbox", without the pictures.',
  comment: 'SurveyJS’s comment is "text" with "lines".',
  html: 'SurveyJS’s html is "note", with plain words in "text".',
  expression: 'Nothing is calculated into an item here; write the expression where it is read.',
  multipletext: 'SurveyJS’s multipletext is "compound" with number and month parts, or one "text" each.',
  panel: 'There are no panels: write the questions into "elements" of the page.',
  matrixdropdown: 'Ask with a "matrix" or one question per column.',
  matrixdynamic: 'Ask for a fixed number of rows with "matrix" or "compound".',
  paneldynamic: 'Nothing repeats here: write the questions as often as needed, each with a "visibleIf".',
  ranking: 'There is no ranking: ask for the main one ("radiogroup" with "choicesIn").',
  file: 'Files cannot be uploaded.',
  signaturepad: 'There is no signature; consent is asked with "consent".',
  image: 'There are no pictures.',
  string: 'Words are asked with "text".',
  date: 'Dates are asked by "month" or "month-range".',
  yesno: 'Yes and no are asked with "boolean".',
  select: 'One choice is "radiogroup".',
  radio: 'One choice is "radiogroup".',
  likert: 'Statements with the same answers are a "matrix"; a single scale is "rating".',
  float: 'Numbers are "number" or, where whole, "integer".',
};

/** Fields that are only called otherwise here. */
export const foreignNames: Readonly<Record<string, string>> = {
  rateMin: 'min',
  rateMax: 'max',
  rateStep: 'step',
  minRateDescription: 'lowText',
  maxRateDescription: 'highText',
  labelTrue: 'trueText',
  labelFalse: 'falseText',
  question: 'title',
  options: 'choices',
  questions: 'elements',
  rowsCount: 'lines',
  locale: 'defaultLanguage',
  required: 'isRequired',
};

/** Fields of which there is more to say. */
export const foreignFields: Readonly<Record<string, string>> = {
  inputType: 'Numbers are the types "number" and "integer", addresses "email", months "month".',
  validators: 'Checks are written as "checks".',
  choicesOrder: 'A random order is "randomise": true, on a checkbox.',
  hasOther: 'Write a choice with "specify", the most characters to be typed.',
  showOtherItem: 'Write a choice with "specify", the most characters to be typed.',
  hasNone: 'Write a choice with "exclusive": true.',
  showNoneItem: 'Write a choice with "exclusive": true.',
  showRefuseItem: 'Write "nonAnswers": [{ "reason": "prefer-not" }].',
  showDontKnowItem: 'Write "nonAnswers": [{ "reason": "dont-know" }].',
  html: 'Plain words stand in "text" of a note.',
  defaultValue: 'Nothing is filled in beforehand; "suggest" offers a value to be confirmed.',
  label: 'It is "title", or "text" of a choice.',
  items: 'It is "elements" of a page, "parts" of a compound.',
  placeholder: 'Say what is meant in "description".',
};

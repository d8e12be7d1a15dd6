/** What becomes of a question type. `becomes`: our types, empty where it stays behind. */
export interface TypeRule {
  becomes: readonly string[];
  /** What differs, or why it stays behind. */
  note: string;
}

const rule = (becomes: string, note = ''): TypeRule => ({
  becomes: becomes ? becomes.split(' ') : [],
  note,
});

/** Every question type of SurveyJS (3.1). The conversion reads this table; the documentation is made from it. */
export const typeRules: Readonly<Record<string, TypeRule>> = {
  text: rule('text number integer slider month email', 'By `inputType`: `number` is `integer`, or `number` with a `step`; `range` is `slider`; `month`; `email`; all others are `text` and take any words.'),
  comment: rule('text', 'With `lines`.'),
  radiogroup: rule('radiogroup'),
  checkbox: rule('checkbox'),
  dropdown: rule('radiogroup', 'With `display` `search` where there are more than 12 choices.'),
  tagbox: rule('checkbox'),
  buttongroup: rule('radiogroup'),
  imagepicker: rule('radiogroup checkbox', 'Without the pictures.'),
  boolean: rule('boolean'),
  rating: rule('rating radiogroup', '`radiogroup` where its values have words.'),
  slider: rule('slider', 'A slider for a range stays behind.'),
  matrix: rule('matrix', 'Of radio buttons.'),
  multipletext: rule('compound text', '`compound` where all parts are numbers or months, else one `text` each.'),
  html: rule('note', 'As plain words.'),
  panel: rule('', 'Its questions move to the page, each with the condition of the panel; its title becomes a note.'),
  ranking: rule('', 'There is no ranking. Ask for the main one.'),
  matrixdropdown: rule('', 'A table with a question in each cell does not fit a phone. Ask with a matrix, or one question per column.'),
  matrixdynamic: rule('', 'Nothing repeats. Ask for a fixed number of rows.'),
  paneldynamic: rule('', 'Nothing repeats. Write the questions as often as needed, each with a condition.'),
  signaturepad: rule('', 'Signatures are not taken; agreement is asked with `consent`.'),
  file: rule('', 'Files are not taken.'),
  expression: rule('', 'Nothing is calculated into an answer. Write the expression where it is read.'),
  image: rule('', 'There are no pictures.'),
  imagemap: rule('', 'There are no pictures.'),
  empty: rule('', 'It asks nothing.'),
}; // prettier-ignore

/** Types with answers or words that are carried over. */
export const isCarried = (type: string): boolean =>
  Object.hasOwn(typeRules, type) && typeRules[type]!.becomes.length > 0;

/** Types that may be meant, and the words that lead to them. */
export interface Meaning {
  /** The likeliest first; all of them have the same fields. */
  types: readonly string[];
  /** `For a month write "type": "month"`. */
  write: string;
  /** Said of an item that has such a type already: that it is a number. */
  says: string;
  /** Types beside those that say the same. */
  like?: readonly string[];
  /** One more sentence. */
  after?: string;
}

const words = (write: string, says: string, after?: string): Meaning => ({
  types: ['text'],
  write,
  says,
  after,
});

const date: Meaning = {
  types: ['month'],
  write: 'Dates are asked by the month: write "type": "month"',
  says: 'that it is a month',
  like: ['month-range'],
  after:
    'Where the day is needed, ask for words with "type": "text" and say in "description" how to write it.',
};

export const numbers: Meaning = {
  types: ['integer', 'number'],
  write: 'For a number write "type": "integer" (whole numbers) or "number" (decimals)',
  says: 'that it is a number',
  like: ['rating', 'slider', 'money', 'money-or-percent'],
};

/** What SurveyJS's `inputType` is here, by its value. */
export const inputTypes: Readonly<Record<string, Meaning>> = {
  number: numbers,
  range: {
    types: ['slider'],
    write: 'For a number set on a line write "type": "slider"',
    says: 'that a number is set on a line',
  },
  email: {
    types: ['email'],
    write: 'For an e-mail address write "type": "email", which keeps it apart from the answers,',
    says: 'that it is an e-mail address',
  },
  month: { types: ['month'], write: 'For a month write "type": "month"', says: 'that it is a month' },
  date,
  datetime: date,
  'datetime-local': date,
  tel: words('For a telephone number write "type": "text"', 'A telephone number is typed as words.'),
  url: words('For a web address write "type": "text"', 'A web address is typed as words.'),
  color: words(
    'For a color write "type": "text"',
    'A color is typed as words.',
    'To offer some colors, use "radiogroup" with "choices".',
  ),
  password: words(
    'There is no hidden field. For other words write "type": "text"',
    'There is no hidden field.',
    'Do not ask for passwords.',
  ),
  time: words(
    'For a time of day write "type": "text"',
    'A time of day is typed as words.',
    'Say in "description" how to write it.',
  ),
  week: words(
    'For a week write "type": "text"',
    'A week is typed as words.',
    'Say in "description" how to write it; a month has a type of its own, "month".',
  ),
  text: words('For words write "type": "text"', '"type": "text" already says that it is words.'),
  search: words('For words write "type": "text"', '"type": "text" already says that it is words.'),
};

const list: Meaning = {
  types: ['radiogroup', 'checkbox'],
  write: 'For a list to choose from write "type": "radiogroup" (one answer) or "checkbox" (several)',
  says: '',
};
const matrix: Meaning = {
  types: ['matrix'],
  write: 'For rows with the same answers write "type": "matrix"',
  says: '',
};
const scale: Meaning = { types: ['rating', 'slider'], write: 'For a scale write "type": "rating"', says: '' };
const plain: Meaning = { types: ['text'], write: 'For words write "type": "text"', says: '' };
const yesNo: Meaning = { types: ['boolean'], write: 'For yes or no write "type": "boolean"', says: '' };

/** Fields that tell which type is meant, the most telling first. */
export const signs: readonly (readonly [field: string, Meaning])[] = [
  ['parts', { types: ['compound'], write: 'For a question in parts write "type": "compound"', says: '' }],
  ['columns', matrix],
  ['rows', matrix],
  ['choices', list],
  ['choicesFrom', list],
  ['trueText', yesNo],
  ['falseText', yesNo],
  ['lowText', scale],
  ['highText', scale],
  ['min', numbers],
  ['max', numbers],
  ['step', numbers],
  ['unit', numbers],
  ['maxLength', plain],
  ['lines', plain],
];

/** Fields that are called otherwise in a type: by type, the field written and the one meant. */
export const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  radiogroup: { rows: 'choices', columns: 'choices' },
  checkbox: { rows: 'choices', columns: 'choices' },
  matrix: { choices: 'columns' },
  shares: { choices: 'rows' },
  'money-list': { choices: 'rows' },
  text: { rows: 'lines' },
  note: { title: 'text' },
};

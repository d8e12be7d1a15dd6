/** Words of the controls of the 21 item types. Numbers come in already written in the reader's language. */
export const itemWords = {
  yes: 'Yes',
  no: 'No',
  nonAnswers: {
    'prefer-not': 'Prefer not to answer',
    'dont-know': 'I don’t know',
    'does-not-apply': 'Does not apply to me',
  },
  clearAnswer: 'Clear answer',
  answerThis: 'Answer this question',
  suggested: 'Filled in for you. Change it if it is wrong.',
  suggestedChoice: 'Suggested',
  specify: 'In your own words, if you like',

  // A check that fired
  keepAnswer: 'Keep my answer',
  keepReason: 'Why, in a few words',

  // Numbers and amounts
  notSet: 'Press or drag on the line',
  currency: 'Currency',
  total: 'Total',
  /** By period: 1 year, 2 month, 3 week, 4 hour; 0 none. */
  periods: ['', 'a year', 'a month', 'a week', 'an hour'],
  /** A range of yearly income; without a lower limit it is the first, without an upper the last. */
  band: (currency: string, over: string, upTo: string) =>
    `${over ? (upTo ? over + ' to ' : 'More than ' + over) : 'Up to '}${upTo} ${currency} a year`,
  leftToShare: (percent: string) => `Left to share: ${percent}`,
  tooMuch: (percent: string) => `${percent} too much`,
  shareRest: 'Share the rest equally',

  // Months
  month: 'Month',
  year: 'Year',

  /** Parts of a value that have no title of their own; `month` is when the amount began. */
  parts: { from: 'From', to: 'To', amount: 'Amount', percent: 'or percent', month: 'Since' },

  // Search lists
  search: 'Type to search',
  found: (count: number) =>
    count ? `${count} ${count > 1 ? 'matches' : 'match'}` : 'No match. Try fewer letters.',

  // Texts
  noNames: 'Please leave out names and anything that could identify someone.',
  charactersLeft: (count: number) => `${count} characters left`,
  addressKept: 'We have your address. Type another to replace it.',

  /** What is wrong with an answer, and what to do; by kind of problem, with its limit. */
  problems: {
    missing: 'Please answer this question.',
    number: 'Please give a number, such as 12.',
    currency: 'Please choose the currency.',
    shape: () => 'Please complete this answer.',
    choice: () => 'Please choose from the list.',
    low: (limit: string) => `Please give ${limit} or more.`,
    high: (limit: string) => `Please give ${limit} or less.`,
    step: (step: string) =>
      step === '1' ? 'Please give a whole number.' : `Please give a multiple of ${step}.`,
    total: (sum: string) => `The parts add up to ${sum}, not to 100%.`,
    order: () => 'The first month is after the second.',
    long: (limit: string) => `Please give ${limit} characters or less.`,
    email: () => 'Please give an address like name@example.org.',
  },
};

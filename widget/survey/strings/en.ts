import type { Words } from './words.js';

const reload = 'Reload the course page';

/** Every word the element says in English. */
export const en: Words = {
  tag: 'en',
  loading: 'Opening the survey…',
  language: 'Language',
  onlyIn: 'Only in {language}',

  // Introduction
  takes: {
    one: 'It takes about a minute and is voluntary.',
    other: 'It takes about {count} minutes and is voluntary.',
  },
  welcomeBack: 'Welcome back. Your answers are saved; this is where you stopped.',
  keepsNothing:
    'This browser keeps nothing on your device. Please leave this page only when it says “Saved”.',

  // Putting it off
  notNow: 'Not now',
  tooEarly: 'I have not finished the program yet',
  putOff: {
    title: 'Not now',
    until: 'You will be asked again from {date} on.',
    finished: 'Please come back when you have finished the program.',
    forGood: 'You will not be asked again.',
    why: 'Would you say why?',
    reasons: [
      '',
      'Not now, remind me',
      'Too long',
      'Too many surveys',
      'Privacy',
      'Already answered',
      'Not finished yet',
      'Not about me',
      'Something does not work',
    ],
    open: 'Open the survey',
  },

  // Progress
  part: 'Part {number} of {count}: {title}',
  left: { one: 'About a minute left', other: 'About {count} minutes left' },
  leftLess: 'Less than a minute left',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',

  // What has become of the answers
  saved: 'Saved',
  saving: 'Saving…',
  notKeptYet: 'Nothing is saved until you agree to take part.',
  notSaved: {
    waiting: [
      'Not sent yet. Please keep this page open: answers are sent when the connection is back.',
      'Not sent yet: kept on this device, and sent when the connection is back, or when you open this page again.',
    ],
    stopped: [`Not saved. ${reload}.`, `Not saved yet, but kept on this device. ${reload} to go on.`],
  },
  lost: { one: 'One answer could not be saved.', other: '{count} answers could not be saved.' },

  // An earlier answer, asked again
  toldUs: 'In {month} you told us:',
  toldUsEarlier: 'You told us earlier:',
  stillRight: 'Is that still right?',
  hasChanged: 'It has changed',
  isStillRight: 'Still right',
  keepEarlier: 'No, it is still right',

  // Consent
  takingPart: 'Taking part',
  voluntary:
    'Taking part is voluntary. You can leave out almost any question, stop at any time, and have your answers deleted.',
  whoAsks: 'Who asks',
  questions: 'Contact',
  ethics: 'Ethics review',
  review: { approval: 'Approved: {reference}', exemption: 'Exempt: {reference}' },
  fullInformation: 'Read the full information',
  sheetVersion: 'Version {version}',
  slots: {
    research: 'This is research',
    purpose: 'What it is for',
    duration: 'How long it takes',
    procedures: 'What you will do',
    risks: 'Risks',
    benefits: 'Benefits',
    confidentiality: 'What happens to your answers',
    contacts: 'Who to ask',
    voluntary: 'Your choice',
  },
  agree: 'I agree',
  decline: 'I do not agree',

  // The end
  sending: 'Sending your answers…',
  thanks: 'Thank you',
  thanksText: 'Your answers have arrived.',
  thanksNoServer: 'You have reached the end.',
  receipt: 'Your receipt code',
  receiptText: 'It shows that you took part, not what you answered.',
  credited: 'Your course is told that you are done, not what you answered.',
  changeAnswers: 'Change my answers',
  deleteAnswers: 'Delete my answers',
  deleteAsk: 'Delete everything you answered? This cannot be undone.',
  deleteYes: 'Delete everything',
  deleteNo: 'Keep my answers',

  messages: {
    declined: [
      'You are not taking part',
      'Only your decision is recorded. It makes no difference to your course.',
    ],
    'under-age': ['Thank you', 'That is all we wanted to ask. Nothing you answered is kept.'],
    erased: ['Your answers are deleted', 'Nothing you answered is kept.'],
    closed: [
      'This survey is closed',
      'Thank you for your interest.',
      'It closed on {date}. Thank you for your interest.',
    ],
    'not-open': [
      'This survey is not open yet',
      'Please come back later.',
      'It opens on {date}. Please come back then.',
    ],
    draft: ['This survey is being prepared', 'Course staff can try it as a test run.'],
  },

  // Failures
  failedTitle: 'The survey cannot be shown just now',
  tryAgain: 'Try again',
  failures: {
    network: 'The survey cannot be reached. Please check your connection.',
    session: `The survey was open for a long time. ${reload}; answers already saved are kept.`,
    busy: 'The survey is not answering. Please try again in a minute.',
    setup: 'This survey is not set up right. The course team can help.',
  },

  // Controls of the item types
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
  keepAnswer: 'Keep my answer',
  keepReason: 'Why, in a few words',
  notSet: 'Press or drag on the line',
  currency: 'Currency',
  total: 'Total',
  periods: ['', 'a year', 'a month', 'a week', 'an hour'],
  bandUpTo: 'Up to {upTo} {currency} a year',
  band: '{over} to {upTo} {currency} a year',
  bandOver: 'More than {over} {currency} a year',
  leftToShare: 'Left to share: {percent}',
  tooMuch: '{percent} too much',
  shareRest: 'Share the rest equally',
  month: 'Month',
  year: 'Year',
  parts: { from: 'From', to: 'To', amount: 'Amount', percent: 'or percent', month: 'Since' },
  search: 'Type to search',
  found: { one: '{count} match', other: '{count} matches' },
  foundNone: 'No match. Try fewer letters.',
  noNames: 'Please leave out names and anything that could identify someone.',
  charactersLeft: { one: '{count} character left', other: '{count} characters left' },
  addressKept: 'We have your address. Type another to replace it.',
  problems: {
    missing: 'Please answer this question.',
    number: 'Please give a number, such as 12.',
    currency: 'Please choose the currency.',
    shape: 'Please complete this answer.',
    choice: 'Please choose from the list.',
    low: 'Please give {limit} or more.',
    high: 'Please give {limit} or less.',
    step: 'Please give a multiple of {limit}.',
    whole: 'Please give a whole number.',
    total: 'The parts add up to {limit}, not to 100%.',
    order: 'The first month is after the second.',
    long: 'Please give {limit} characters or less.',
    email: 'Please give an address like name@example.org.',
  },
};

import { itemWords } from './en-items.js';

const reload = 'Reload the course page';

/** Every word the element says in English. Dates come in already written in the reader's language. */
export const en = {
  ...itemWords,
  loading: 'Opening the survey…',
  language: 'Language',

  // Introduction
  takes: (minutes: string) => `It takes ${minutes} and is voluntary.`,
  welcomeBack: 'Welcome back. Your answers are saved; this is where you stopped.',

  // Progress
  part: (number: string, of: string, title: string) => `Part ${number} of ${of}: ${title}`,
  minutes: (minutes: number, written: string) =>
    minutes < 1 ? 'less than a minute' : minutes < 2 ? 'about a minute' : `about ${written} minutes`,
  left: (minutes: string) => `${minutes} left`,
  back: 'Back',
  next: 'Next',
  finish: 'Finish',

  // What has become of the answers
  saved: 'Saved',
  saving: 'Saving…',
  notKeptYet: 'Nothing is saved until you agree to take part.',
  notSaved: {
    waiting: (onDevice: boolean) =>
      `Not saved yet: kept ${onDevice ? 'on this device' : 'in this page, which should stay open'}, sent when the connection is back.`,
    stopped: (onDevice: boolean) =>
      onDevice ? `Not saved yet, but kept on this device. ${reload} to go on.` : `Not saved. ${reload}.`,
  },
  lost: (count: number) =>
    count > 1 ? `${count} answers could not be saved.` : 'One answer could not be saved.',

  // An earlier answer, asked again
  toldUs: (when?: string) => (when ? `In ${when} you told us:` : 'You told us earlier:'),
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
  review: { approval: 'Approved: ', exemption: 'Exempt: ' },
  fullInformation: 'Read the full information',
  sheetVersion: 'Version ',
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
  sendingLater: 'Your answers are not sent yet. They are sent when the connection is back.',
  thanks: 'Thank you',
  thanksText: 'Your answers have arrived.',
  thanksNoServer: 'You have reached the end.',
  receipt: 'Your receipt code',
  receiptText: 'It shows that you took part. It leads nobody to your answers.',
  credited: 'Your course is told that you are done, not what you answered.',
  changeAnswers: 'Change my answers',
  deleteAnswers: 'Delete my answers',
  deleteAsk: 'Delete everything you answered? This cannot be undone.',
  deleteYes: 'Delete everything',
  deleteNo: 'Keep my answers',

  /** Screens with nothing to answer: title and text, which may name the day it is about. */
  messages: {
    declined: [
      'You are not taking part',
      () => 'Only your decision is recorded. It makes no difference to your course.',
    ],
    'under-age': ['Thank you', () => 'That is all we wanted to ask. Nothing you entered was kept.'],
    erased: ['Your answers are deleted', () => 'Nothing you answered is kept.'],
    closed: [
      'This survey is closed',
      (date) => `It closed${date ? ` on ${date}` : ''}. Thank you for your interest.`,
    ],
    'not-open': [
      'This survey is not open yet',
      (date) => `It opens ${date ? `on ${date}` : 'later'}. Please come back then.`,
    ],
    draft: [
      'This survey is being prepared',
      () => 'It asks nobody yet. Course staff can try it as a test run.',
    ],
  } as Record<'declined' | 'under-age' | 'erased' | 'closed' | 'not-open' | 'draft', Message>,

  // Failures
  failedTitle: 'The survey cannot be shown just now',
  tryAgain: 'Try again',
  failures: {
    network: 'The survey cannot be reached. Check your connection, then try again.',
    session: `The survey was open for a long time. ${reload}; answers already saved are kept.`,
    busy: 'The survey is not answering. Please try again in a minute.',
    setup: 'This survey is not set up right. The course team can help.',
  },
};

type Message = readonly [title: string, text: (date?: string) => string];

/** The words a language must have. */
export type Strings = typeof en;

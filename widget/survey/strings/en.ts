import type { ErrorCode } from '../../../shared/errors.js';
import { itemWords } from './en-items.js';

/** Every word the element says in English. Numbers and dates come in already written in the reader's language. */
export const en = {
  ...itemWords,
  loading: 'Opening the survey…',
  language: 'Language',
  testRun: 'Test run: these answers are kept out of the study.',

  // Introduction
  someone: 'A research team',
  introduction: {
    baseline: (who: string, program: string) => `${who} asks what learners expect from ${program}.`,
    end: (who: string, program: string) => `${who} asks what ${program} brought you, and what it cost you.`,
    'follow-up': (who: string, program: string) =>
      `${who} asks what became of what you learned in ${program}.`,
    'exit-pulse': (who: string, program: string) =>
      `${who} asks why learners stop ${program}, and what they take along.`,
  },
  takes: (minutes: string) => `It takes ${minutes} and is voluntary.`,
  welcomeBack: 'Welcome back. Your earlier answers are saved; this is where you stopped.',

  // Progress
  part: (number: string, of: string, title: string) => `Part ${number} of ${of}: ${title}`,
  minutes: (count: string, isOne: boolean) => (isOne ? 'about a minute' : `about ${count} minutes`),
  lessThanAMinute: 'less than a minute',
  left: (minutes: string) => `${minutes} left`,
  back: 'Back',
  next: 'Next',
  finish: 'Finish',

  // What has become of the answers
  saved: 'Saved',
  saving: 'Saving…',
  notKeptYet: 'Nothing is saved until you agree to take part.',
  waitingOnDevice: 'Not saved yet: kept on this device, sent again when the connection is back.',
  waitingInPage:
    'Not saved yet: kept in this page and sent again when the connection is back. Please keep the page open.',
  stoppedOnDevice: 'Not saved yet, but kept on this device. Reload the course page to go on.',
  stoppedInPage: 'Not saved: the survey can no longer be reached from this page. Reload the course page.',
  lost: (count: string, isOne: boolean) =>
    isOne ? 'One answer could not be saved.' : `${count} answers could not be saved.`,

  // An earlier answer, asked again
  toldUs: (when: string) => (when ? `In ${when} you told us:` : 'You told us earlier:'),
  stillRight: 'Is that still right?',
  hasChanged: 'It has changed',
  isStillRight: 'Still right',
  keepEarlier: 'Never mind, it is still right',

  // Consent
  takingPart: 'Taking part',
  voluntary:
    'Taking part is voluntary. You can leave out any question, stop at any time, and have your answers deleted.',
  whoAsks: 'Who asks',
  questions: 'Questions',
  ethics: 'Ethics review',
  ethicsApproval: (reference: string, board: string) => `Approved: ${reference}, ${board}`,
  ethicsExemption: (reference: string, board: string) => `Exempt: ${reference}, ${board}`,
  fullInformation: 'Read the full information',
  sheetVersion: (version: string) => `Version ${version}`,
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
  sendingLater: 'Your answers could not be sent yet. They are sent as soon as the connection is back.',
  thanks: 'Thank you',
  thanksText: 'Your answers have arrived.',
  thanksNoServer: 'You have reached the end.',
  receipt: 'Your receipt code',
  receiptText: 'It shows that you took part. Nobody can find your answers with it.',
  credited: 'Your course is told that you are done, not what you answered.',
  afterwards: {
    baseline: 'If you agreed to link your answers, we ask again at the end of the program.',
    end: 'If you agreed to be contacted, we ask once more in about a year.',
    'follow-up': 'This was the last of the surveys of this program.',
    'exit-pulse': '',
  },
  changeAnswers: 'Change my answers',
  deleteAnswers: 'Delete my answers',
  deleteAsk: 'Delete everything you answered in this survey? This cannot be undone.',
  deleteYes: 'Delete everything',
  deleteNo: 'Keep my answers',
  declinedTitle: 'You are not taking part',
  declined: 'That is fine: nothing but your decision is recorded, and it makes no difference to your course.',
  underAgeTitle: 'Thank you',
  underAge: 'That is all we wanted to ask. Nothing you entered was kept.',
  erasedTitle: 'Your answers are deleted',
  erased: 'Everything you answered in this survey has been removed.',
  closedTitle: 'This survey is closed',
  closed: (date: string) =>
    date ? `It closed on ${date}. Thank you for your interest.` : 'Thank you for your interest.',
  notOpenTitle: 'This survey is not open yet',
  notOpen: (date: string) =>
    date ? `It opens on ${date}. Please come back then.` : 'Please come back later.',
  draftTitle: 'This survey is being prepared',
  draft: 'It is not asking anybody yet. Course staff can try it as a test run.',

  // Failures
  failedTitle: 'The survey cannot be shown just now',
  tryAgain: 'Try again',
  failures: {
    network: 'The survey cannot be reached. Check your connection, then try again.',
    session: 'The survey was open for a long time. Reload the course page; answers already saved are kept.',
    busy: 'The survey’s server is not answering. Please try again in a minute.',
    setup: 'Something about this survey is not set up right. The course team can help.',
  },
  errorCode: (code: ErrorCode, requestId: string) =>
    requestId ? `Code: ${code}, ${requestId}` : `Code: ${code}`,
};

/** The words a language must have. */
export type Strings = typeof en;

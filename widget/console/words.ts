/** Every word of the course view and the console. Numbers and dates come in already written out. */

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Words both pages use. */
export const common = {
  tryAgain: 'Try again',
  refresh: 'Refresh',
  refreshing: 'Looking for news…',
  refreshedAt: (time: string) => `Up to date as of ${time} UTC`,
  refreshFailed: 'Could not be brought up to date. What you see is from before.',
  code: (code: string, request?: string) =>
    request ? `Code: ${code} · Request: ${request}` : `Code: ${code}`,
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Your browser does not let this page copy. Select the text and copy it yourself.',
  /** Parts a study must have before it may ask learners, by their names in the study file. */
  studyParts: {
    sponsor: 'who runs the study (sponsor)',
    contact: 'whom learners can ask (contact)',
    ethics: 'the ethics approval or exemption',
    legalBasis: 'the legal basis',
    informationSheet: 'the information sheet',
  } as Record<string, string>,
  failures: {
    network: 'The survey’s server cannot be reached. Check your connection, then try again.',
    busy: 'The survey’s server is not answering as it should. Try again in a minute.',
    session: 'This page was open for a long time. Reload the course page to go on.',
    role: 'Only instructors of this course see this page. If you are one, reload the course page or ask your LMS administrator to check your role.',
  },
};

/** The instructor's view of one course. */
export const courseWords = {
  opening: 'Opening the survey’s numbers…',
  failedTitle: 'The survey’s numbers cannot be shown',
  waves: {
    baseline: 'Survey at the start of the program',
    end: 'Survey at the end of the program',
    'follow-up': 'Survey a year after the program',
    'exit-pulse': 'Survey for learners who stopped',
  },
  inCourse: 'in the course',
  inThisCourse: 'in this course',
  minutes: (count: number) => `about ${plural(count, 'a minute', `${count} minutes`)}`,
  draftTitle: 'Draft: learners cannot answer yet.',
  draftText: (parts: string) =>
    `The study still lacks ${parts}. The research team adds it. You can preview the survey and answer a test run now.`,

  tabs: 'Survey in this course',
  counts: 'Counts',
  preview: 'Preview',
  testRun: 'Answer a test run',
  announce: 'Announce',

  // Counts
  countsTitle: 'How far learners came',
  steps: {
    reached: { title: 'Reached', text: 'known to have come to the survey' },
    started: { title: 'Started', text: 'agreed to take part' },
    finished: { title: 'Finished', text: 'came to the end' },
  },
  hidden: 'Hidden',
  hiddenWhy: 'a group of fewer than 10',
  visits: 'Times the page was opened',
  lastAnswer: 'Last answer received',
  today: 'today',
  on: (day: string) => `on ${day}`,
  none: 'none yet',
  noAnswersTitle: 'No answers yet:',
  noAnswers: 'the survey is in place, and nobody has answered so far. Your learners may not know of it.',
  noAnswersDraft: 'learners can answer once the study is complete.',
  writeAnnouncement: 'Announce it',
  simulated: 'Simulated learners are among these numbers.',
  meaningTitle: 'What the numbers mean',
  meaning:
    'They count learners of this course for this survey, without test runs. “Reached” knows only learners who answered, declined, or agreed earlier that their visits are noted; the page’s openings count everybody, the same learner again included.',
  never:
    'Nobody’s single answers are ever shown here, and no group of fewer than 10: a number is hidden where it, or its difference from the number before it, is 1 to 9.',

  // Preview
  previewNote: 'Preview: nothing is saved.',
  restart: 'Start over',

  // Test run
  testTitle: 'Answer as a learner would',
  testText:
    'You see and answer what a learner sees, from the first question to the receipt. Your answers go to the server, are marked as a test run, and are kept out of the data and out of all counts.',
  start: 'Start a test run',
  starting: 'Starting…',
  banner: 'Test run:',
  bannerText: 'kept out of the data.',
  done: 'The test run is complete.',
  toCounts: 'Back to the counts',

  // Announcement
  announceTitle: 'A text to announce the survey',
  announceText:
    'Change it as you like, name the page the survey stands on, and send it where your learners read: a course announcement or an e-mail.',
  announcement: 'Announcement',
  copyAnnouncement: 'Copy the text',
  researchTeam: 'A research team',
  purposes: {
    baseline: (asker: string, program: string) =>
      `${asker} asks what learners hope to gain from ${program}, and what they put in.`,
    end: (asker: string, program: string) =>
      `${asker} asks what ${program} brought you, and what it cost you.`,
    'follow-up': (asker: string, program: string) =>
      `${asker} asks what became of what you learned in ${program}.`,
    'exit-pulse': (asker: string, program: string) =>
      `${asker} asks why some learners stop ${program}, and what they take along.`,
  },
  announceBody: (purpose: string, minutes: string, where: string) => `Hello everyone,

${purpose} With your answers the program can get better, and other learners can judge before they enroll whether it is worth their time and money.

The survey takes ${minutes}. Taking part is voluntary, and what you answer has no effect on your grade. I will not see your answers; I only see how many people took part.

Where to find it: ${where}.

Thank you!`,
  where: (course: string) => `in the course “${course}”, on the page with the survey`,
  whereHere: 'in this course, on the page with the survey',
};

/** The console of administrators and researchers. */
export const consoleWords = {
  title: 'Survey console',
  opening: 'Opening the console…',
  failedTitle: 'The console cannot be shown',
  account: 'Signed in as',
  roles: { admin: 'administrator', researcher: 'researcher' } as Record<string, string>,
  signOut: 'Sign out',
  sections: 'Sections of this page',
  preview: 'Preview a questionnaire',
  signIn: {
    title: 'Sign in to the survey console',
    text: 'You sign in with a link. Whoever runs the survey’s server makes one for you with this command:',
    command: 'program-survey admin add you@example.edu',
    copy: 'the command',
    after:
      'It prints a link that works once, within a week. Open it in this browser; you stay signed in for twelve hours.',
  },
  none: '–',
  showAll: (count: number) => `Show all ${count}`,
  showFewer: 'Show fewer',

  studies: 'Studies',
  noStudies: 'No study has been imported yet. Import one with:',
  importCommand: 'program-survey study import study.json',
  version: (version: number) => `version ${version}`,
  live: 'Live',
  draft: 'Draft',
  draftText: (parts: string) => `Only test runs are possible: the study still lacks ${parts}.`,
  questionnaires: 'Questionnaires:',
  programs: (study: string) => `Answers by program and wave: ${study}`,
  wave: 'Wave',
  waves: {
    baseline: 'Baseline',
    end: 'End of program',
    'follow-up': 'Follow-up',
    'exit-pulse': 'Exit pulse',
  } as Record<string, string>,
  started: 'Started',
  finished: 'Finished',
  joined: 'Joined with baseline',
  ofThemSimulated: 'Of those started, simulated',
  notApplicable: 'does not apply',
  noAnswers: 'No answers yet',
  simulated: 'Simulated learners are among these counts. To take them out:',
  removeCommand: 'program-survey simulate --remove',

  platforms: 'LMS platforms',
  platformsCaption: 'Registered LMS platforms',
  noPlatforms: 'No LMS is registered yet.',
  addCommand: 'program-survey platform add --help',
  name: 'Name',
  issuer: 'Issuer',
  clientId: 'Client ID',
  deployments: 'Deployments',
  state: 'State',
  lastLaunch: 'Last launch',
  never: 'not among the recent launches',
  platformStates: { active: 'Active', revoked: 'Revoked' } as Record<string, string>,
  addresses: 'Register another LMS',
  addressesText: 'Give your LMS these addresses:',
  tool: { login: 'Login URL', launch: 'Launch (redirect) URL', keys: 'Keyset URL' },
  thenCommand: 'Then register it here; the command lists what it needs:',

  sites: 'Sites',
  sitesText:
    'Web pages outside an LMS that may show the survey. With a key, a site’s server vouches for its learners: it signs a token for each, and they go on on any device and are asked whether earlier answers still hold. How: docs/host-tokens.md.',
  noSites:
    'No study lists a site yet. Sites are web pages outside an LMS that may show the survey; name them under “sites” in the study file, then import it:',
  site: {
    gone: 'The study file does not list this site any more; its keys do not hold.',
    of: (study: string) => `study ${study}`,
    noKeys: 'No key yet. Whom a page of this site names is its word, which nobody vouches for.',
    listOnly: 'Administrators make and revoke keys.',
    make: 'Make a key',
    making: 'Making a key…',
    forSite: (site: string) => `for ${site}`,
    caption: (site: string) => `Keys of ${site}, newest first`,
    key: 'Key',
    made: 'Made',
    by: (account: string) => `by ${account}`,
    byCommand: 'on the command line',
    lastUsed: 'Last used',
    notUsed: 'not yet',
    active: 'Active',
    revoked: 'Revoked',
    revoke: 'Revoke',
    sure: 'Pages that sign with this key stop working at once. There is no way back.',
    revokeNow: 'Revoke it now',
    keep: 'Keep it',
    isRevoked: (kid: string) => `The key ${kid} is revoked.`,
    notAllowed: 'Only administrators make and revoke keys.',
    newTitle: (kid: string) => `New key ${kid}`,
    newText:
      'This is the private key. It is shown this once and kept nowhere on this server: save it now, where the site’s server signs and nobody else can read it.',
    privateKey: 'the private key',
    download: 'Download',
    example: 'How the site’s server signs with it (Node)',
    theExample: 'the example',
    saved: 'I have saved it',
  },

  launches: 'Recent launches',
  launchesCaption: 'Newest launches first, times in UTC',
  noLaunches: 'Nobody has opened the survey from an LMS yet.',
  launchSummary: (all: number, refused: number) =>
    `${plural(all, 'One launch', `The ${all} newest launches`)}: ${refused === 0 ? 'none refused' : `${refused} refused`}.`,
  time: 'Time',
  platform: 'Platform',
  outcome: 'Outcome',
  role: 'Role',
  detail: 'Detail',
  accepted: 'Opened',
  refused: 'Refused',
  unknownOutcome: 'This launch could not be opened.',
  launchRoles: { learner: 'Learner', instructor: 'Instructor', test: 'Test run' } as Record<string, string>,

  scores: 'Scores',
  scoresCaption: 'Newest scores first, times in UTC',
  noScores:
    'No score is due. A score says “done” to the LMS; it is queued when a learner finishes or declines and the LMS asked for one.',
  scoreSummary: (sent: number, waiting: number, failed: number) =>
    `${sent} sent, ${waiting} waiting, ${failed} failed.`,
  attempts: 'Attempts',
  course: 'Course',
  daySent: 'Day sent',
  lastError: 'Last error',
  nextTry: 'Next try',
  scoreStates: { sent: 'Sent', waiting: 'Waiting', failed: 'Failed' } as Record<string, string>,
};

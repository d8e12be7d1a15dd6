const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every word of the preview of definitions. Numbers come in already written out. */
export const previewWords = {
  title: 'Preview a questionnaire',
  console: 'Survey console',
  opening: 'Opening the preview…',
  failedTitle: 'The preview cannot be shown',

  // Choosing
  chooseTitle: 'What do you want to see?',
  chooseText:
    'See a questionnaire as learners will: on a phone and on a computer, in every language, with the route your answers take and the data they would leave. Nothing you answer here is kept.',
  published: 'Published questionnaires',
  nonePublished: 'No questionnaire is published yet.',
  questionnaire: 'Questionnaire',
  wave: 'Wave',
  languages: 'Languages',
  show: 'Show',
  waves: {
    baseline: 'Baseline',
    end: 'End of program',
    'follow-up': 'Follow-up',
    'exit-pulse': 'Exit pulse',
  } as Record<string, string>,
  ownTitle: 'A definition of your own',
  ownText: 'It is sent to this server to be checked, and not kept.',
  file: 'Open a definition file (JSON, up to 1 MB)',
  drop: 'or drop the file anywhere on this page.',
  dropHere: 'Drop the file to preview it',
  paste: 'Paste the text of a definition',
  pasteLabel: 'Text of the definition',
  pasteShow: 'Check and show',
  pasteEmpty: 'Paste the text of a definition first.',
  pasted: 'pasted text',
  exampleTitle: 'New to definitions?',
  exampleText:
    'See a small one with two languages, agreement, a condition and a check. Its text is a start for your own.',
  example: 'Show the example',
  exampleName: 'the example',
  checking: 'Checking…',
  tooLarge:
    'The definition is larger than 1 MB, the most that is checked. Take out what is not needed, such as codes of countries that no item asks for.',
  unreadable: 'The file could not be read. If it was changed since you chose it, choose it again.',
  another: 'Choose another',
  from: (name: string) => `from ${name}`,
  fromAlone: (name: string) => `From ${name}`,
  edit: 'Edit the text',

  // What checking found
  checkTitle: 'What checking found',
  sound: 'Nothing keeps this definition from being published.',
  findings: (count: number) =>
    count === 1
      ? 'One thing keeps it from being published.'
      : `${count} things keep it from being published.`,
  findingsCaption: 'What to mend, by the place in the definition',
  where: 'Where',
  whatToDo: 'What to do',
  rule: 'Rule',
  at: (line: number, column?: number) => (column ? `line ${line}, column ${column}` : `line ${line}`),
  wholeDefinition: 'the definition',
  notJsonTitle: 'This is not JSON yet.',
  notJson: (place: string, found: string) =>
    found
      ? `The text can be read up to ${place}. There stands ${found}, which does not belong. Look there, and just before it, for a comma, a quotation mark or a bracket too many or missing.`
      : `The text can be read up to ${place}. There it ends too early. Look for a bracket or a quotation mark that is not closed.`,
  quotationMark: 'a quotation mark',
  lineBreak: 'a line break',
  noSchema: 'It can be shown once it follows the schema.',
  brokenExpressions: 'It can be shown once its expressions can be read.',
  missingTexts: (language: string, count: number) =>
    `${language} lacks ${plural(count, 'one text', `${count} texts`)}, shown in the default language`,

  // How it is shown
  look: 'How it is shown',
  width: 'Width',
  phone: 'Phone',
  desktop: 'Computer',
  language: 'Language',
  byBrowser: 'As the browser',
  inDefinition: 'In the definition',
  notInDefinition: 'Not in it: falls back',
  shownIn: (language: string) => `The questions stand in ${language}.`,
  scheme: 'Colors',
  schemes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  restart: 'Start over',
  surveyLabel: 'The questionnaire as learners see it',

  // What becomes of it
  tabs: 'What the answers lead to',
  route: 'Route',
  data: 'Data',
  situation: 'Situation',
  summary: (answered: number, ahead: number, minutes: string) =>
    `${answered} answered, ${ahead} ahead, ${minutes}.`,
  minutes: (count: number) =>
    count < 1 ? 'less than a minute left' : `about ${plural(count, 'a minute', `${count} minutes`)} left`,
  finished: (answered: number) => `Finished: ${answered} answered.`,
  declined: 'Declined: nothing is recorded.',

  // Route
  routeCaption: 'Pages and items in order, as the answers so far lead',
  item: 'Item',
  state: 'State',
  states: {
    answered: 'Answered',
    blank: 'Left blank',
    now: 'Now',
    ahead: 'Ahead',
    off: 'Not on the route',
    open: 'Not on the route yet',
  },
  because: { off: 'does not hold', open: 'is not known yet' },
  onlyRoute: 'Only what is on the route',
  definitionOf: (name: string) => `Definition of ${name}`,
  routeUnknown: 'The route cannot be worked out until the findings above are mended.',
  nowMeans: '“Now” is the first item on the route without an answer.',

  // Data
  dataCaption: 'What would be stored, an item a row',
  variable: 'Variable',
  stored: 'Stored',
  meaning: 'Meaning',
  /** Words beside a choice by its code, in parts `part.code`; `reason` for an answer kept against a check. */
  typedWords: (code: string, text: string) =>
    code === 'reason' ? `Reason typed: “${text}”` : `Words typed beside ${code}: “${text}”`,
  figure: 'a figure',
  mode: 'How given',
  modes: {
    typed: 'typed or chosen',
    confirmed: 'earlier answer confirmed',
    suggested: 'suggestion left standing',
  } as Record<string, string>,
  elapsed: 'Time, ms',
  noData: 'Nothing has been answered yet.',
  keeping: {
    waiting:
      'Held in the page until agreed: nothing of this is stored before the learner agrees to take part.',
    agreed: 'Stored as each answer is given.',
    unasked:
      'Stored as each answer is given. This definition does not ask for agreement; with a server behind it, the element asks before the first question.',
  },
  nothingKept: 'Declined: only the decision itself is stored, and none of the answers.',
  noValue: 'no value',
  exportCode: (code: number) => `${code} in exports`,
  reasons: {
    blank: 'Shown and left empty',
    'prefer-not': 'Prefer not to answer',
    'dont-know': 'I don’t know',
    'does-not-apply': 'Does not apply',
    'not-applicable': 'Led past by the route',
    erased: 'Erased',
    'not-reached': 'Not reached',
  } as Record<string, string>,
  given: 'The address is kept apart from the answers, encrypted.',
  yes: 'Yes',
  no: 'No',
  overBand: (from: string) => `over ${from} a year`,
  upToBand: (to: string) => `up to ${to} a year`,
  periods: ['', 'a year', 'a month', 'a week', 'an hour'],
  copyJson: 'Copy as JSON',
  downloadJson: 'Download JSON',
  events: 'Events of the element',
  eventsCaption: 'Newest first; what a page around the element is told',
  noEvents: 'None yet.',
  noFields: 'no fields',
  event: 'Event',
  fields: 'Fields',
  time: 'After, s',

  // Situation
  situationText: 'Facts and earlier answers this definition reads. A change starts the preview over.',
  readsNothing: 'This definition reads nothing beside the answers: everybody gets the same questions.',
  program: 'Program',
  noProgram: 'None: type the facts',
  facts: 'Facts',
  earlier: {
    baseline: 'Answers given at the start (baseline)',
    end: 'Answers given at the end of the program',
  } as Record<string, string>,
  notKnown: 'Not known',
  noAnswer: 'No answer',
  month: 'This month',
  orderSeed: 'Seed of random orders',
  asStored: 'As stored, in JSON:',
  asStoredExample: '{"minor": 5200000, "currency": "USD", "period": 1}',
  notAsStored: 'This is not JSON. Write it as it would be stored, or leave it empty.',
  startedOver: 'Started over with the changed situation.',
  factNames: {
    'program.title': 'Title of the program',
    'program.type': 'Type of program',
    'program.master': 'Counts towards a degree',
    'program.fee_model': 'How it is paid',
    'program.price': 'Price, whole units',
    'program.currency': 'Currency of the price',
    'program.guideline_hours': 'Guideline: hours',
    'program.guideline_weeks': 'Guideline: weeks',
    'program.courses': 'Number of courses',
    'study.sponsor': 'Who asks',
    'study.race': 'Race is asked',
    'study.race_form': 'Form of the race question',
    'study.income': 'Income is asked',
    'study.care': 'Care is asked',
    'study.share': 'Sharing is asked',
    'study.languages': 'Languages of the study',
    'session.linked': 'Earlier answers came along',
    'session.verified': 'A launch vouches for the learner',
    'session.email_known': 'An address is known already',
    'session.previous_month': 'Month of the earlier wave',
    'session.progress': 'Progress by the platform (codes of x_status)',
  } as Record<string, string>,
  /** Facts where no program is chosen, so that texts that name them read well. */
  standIns: { sponsor: 'Your research team', title: 'your program' },
};

import { z } from 'zod';
import {
  Check,
  Choice,
  Instrument,
  Item,
  Note,
  OfferedNonAnswer,
  Page,
  Reference,
  Sensitivity,
  Text,
  Wave,
} from './instrument.js';
import { Course, InformationSheet, Program, Study } from './study.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

const named: [z.ZodType, string, string][] = [
  [Text, 'Text', 'Words by language tag; the default language must be there, others fall back to it.'],
  [Wave, 'Wave', 'One occasion of asking.'],
  [Sensitivity, 'Sensitivity', 'How much an answer could give away; governs echo, export and publication.'],
  [Choice, 'Choice', 'One choice, row or column: its stored code and its words.'],
  [Check, 'Check', 'A condition that must hold; "hard" stops, "soft" asks once and lets pass.'],
  [OfferedNonAnswer, 'OfferedNonAnswer', 'A way not to answer that stands beside the choices.'],
  [Item, 'Item', 'One question, whichever its type.'],
  [Note, 'Note', 'Words between items; holds no answer.'],
  [Page, 'Page', 'What is shown together: at most five questions.'],
  [Reference, 'Reference', 'Dated figures that soft checks and income bands read; never used in a report.'],
  [Course, 'Course', 'One course of a program.'],
  [Program, 'Program', 'A series of courses with a credential.'],
  [InformationSheet, 'InformationSheet', 'What a learner is told before agreeing, per language.'],
];

/** What a field means, wherever it stands. */
const fields: Readonly<Record<string, string>> = {
  visibleIf: 'Expression; shown only while it is known to be true.',
  suggest: 'Expression; a value offered to be confirmed or changed.',
  confirm: 'Asked as "still so?" when an earlier answer may be shown.',
  isRequired: 'The page cannot be left without an answer.',
  nonAnswers: 'Ways not to answer that are offered.',
  seconds: 'Planning value for answering, seconds; the minute estimate is their sum over the route.',
  reports: 'Ids of the reports that read the item.',
  collapsed: 'Kept short behind one press: always (`true`), or unless an expression is known to be false.',
  hint: 'A short explanation under the choice.',
  exclusive: 'Choosing it clears the others: true, all of them; a list, those codes.',
  specify: 'Choosing it opens a text field for up to this many characters.',
  fixed: 'Keeps its place at the end when the order is randomised.',
  reopens: 'Choosing it leads back to that item.',
  choicesFrom: 'Name of a list in choiceLists.',
  choicesIn: 'Expression; only the codes it yields are offered.',
  rowsFrom: 'Name of a list in choiceLists.',
  rowsIn: 'Expression; the row codes to ask, or to offer first.',
  moreRows: 'Asks whether any other row applies.',
  bandsBy: 'Ten income bands in the currency of that item.',
  randomise: 'Order drawn per respondent from a stored seed.',
  require: 'Expression; the check fires when it is known to be false.',
  offers: 'Corrections a soft check offers.',
  askReason: 'Ask in words why, when the value is kept.',
  currency: 'Currency: its ISO 4217 code, or in an item the expression that yields it.',
  period: 'Expression: 1 year, 2 month, 3 week, 4 hour.',
  currencyFixed: 'The respondent cannot change the currency.',
  allowNegative: 'Amounts below zero are accepted.',
  section: 'Id of the part of the questionnaire it belongs to.',
  introduction: 'Who asks, and why: the sentence over the first question.',
  afterwards: 'What happens next: said with the thanks.',
  firstStep: 'Items that make a response count as partial when all are answered.',
  languages: 'Language tags.',
  defaultLanguage: 'The language every text has.',
  sponsor: 'Who pays for the study.',
  contact: 'Whom learners can ask.',
  ethics: 'The approval of an ethics board, or the recorded exemption.',
  legalBasis: 'Legal basis of processing personal data.',
  minimumAge: 'Learners below are thanked and not recorded; never under 13.',
  telemetry: 'What is recorded of the widget: after consent everything, counts only, or nothing.',
  modules: 'Optional parts of the questionnaires.',
  instruments: 'Questionnaire of each wave, as id@version.',
  dates: 'First and last day of each wave, inclusive, UTC.',
  sites: 'Web pages outside an LMS that may embed the survey.',
  contexts: 'The platforms’ own ids of the course.',
  fees: 'Fee model and list price, whole currency units; for subscriptions the price of a month.',
  guideline: 'Hours and weeks the provider plans for the whole program.',
  associatedMaster: 'The master’s degree the credential counts towards.',
};

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** Gives every known field its description, and items their type as title. */
const describe = (schema: JsonSchema): JsonSchema => {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  for (const [name, property] of Object.entries(properties))
    if (isSchema(property) && Object.hasOwn(fields, name)) property.description ??= fields[name];
  if (isSchema(properties.type) && typeof properties.type.const === 'string')
    schema.title ??= properties.type.const;
  Object.values(schema).filter(isSchema).forEach(describe);
  return schema;
};

const schemaOf = (schema: z.ZodType, id: string, title: string, description: string): JsonSchema => {
  const metadata = z.registry<{ id?: string; description: string }>();
  for (const [part, name, words] of named) metadata.add(part, { id: name, description: words });
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', metadata });
  const { $schema, ...rest } = JSON.parse(JSON.stringify(made)) as JsonSchema;
  return { $schema, $id: id, title, description, ...describe(rest) };
};

/** The schema of instruments, served at `/schema/survey-1.json`. Publishing checks more: see `publish.ts`. */
export const surveySchema = (): JsonSchema =>
  schemaOf(
    Instrument,
    '/schema/survey-1.json',
    'Instrument',
    'A whole questionnaire for one wave, self-contained.',
  );

/** The schema of studies, served at `/schema/study-1.json`. */
export const studySchema = (): JsonSchema =>
  schemaOf(
    Study,
    '/schema/study-1.json',
    'Study',
    'What one research team runs: programs, waves, rules and dates.',
  );

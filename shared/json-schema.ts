import { z } from 'zod';
import { fields } from './field-descriptions.js';
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

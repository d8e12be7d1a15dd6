import { fieldExamples } from '../field-descriptions.js';
import { nearest } from '../nearest.js';
import { inputTypes, renamed, signs, type Meaning } from './input-types.js';
import { alternativesOf, definitionOf, isOptionalIn, memberOf, schemaAt, typeNameOf, valueAt, type Schema } from './schema-at.js'; // prettier-ignore

/** An object with a `type`, and the fields in it that this type does not have. */
export interface Mistyped {
  schema: Schema;
  root: unknown;
  /** Where the object stands. */
  path: readonly PropertyKey[];
  strange: readonly string[];
}

/** One action that mends several faults of an object at once. */
export interface TypeAdvice {
  /** The field it is told at. */
  field: string;
  message: string;
  /** Fields whose own faults follow from this one. */
  covers: readonly string[];
  /** The field that is meant by the one written. */
  meant?: string;
}

type Json = Record<string, unknown>;

const quoted = (name: string) => `"${name}"`;
const joined = (names: readonly string[]): string =>
  names.length > 1
    ? `${names.slice(0, -1).map(quoted).join(', ')} and ${quoted(names.at(-1)!)}`
    : names.map(quoted).join('');

/** The types that may stand at a place. */
const schemasAt = ({ schema, root, path }: Mistyped): Map<string, Schema> => {
  const list = schemaAt(schema, root, path.slice(0, -1));
  const member = list && memberOf(list);
  const typed = (member ? alternativesOf(member) : []).filter((one) => typeNameOf(one) !== undefined);
  return new Map(typed.map((one) => [String(typeNameOf(one)), one]));
};

/** An object among the types it might have had. */
class Candidate {
  readonly value: Json;
  readonly type: string;
  readonly #schemas: Map<string, Schema>;

  constructor(readonly mistyped: Mistyped) {
    this.value = valueAt(mistyped.root, mistyped.path) as Json;
    this.type = String(this.value.type);
    this.#schemas = schemasAt(mistyped);
  }

  has(field: string): boolean {
    return this.value[field] !== undefined;
  }

  /** Fields of a type that not every question has. */
  ownOf(type: string): string[] {
    const questions = [...this.#schemas.keys()]
      .filter((name) => name !== 'note')
      .map((name) => this.#fieldsOf(name));
    return this.#fieldsOf(type).filter((field) => !questions.every((fields) => fields.includes(field)));
  }

  #fieldsOf(type: string): string[] {
    const schema = this.#schemas.get(type);
    return schema ? Object.keys(definitionOf(schema).shape!) : [];
  }

  requiredOf(type: string): string[] {
    const schema = this.#schemas.get(type);
    const isOptional = (field: string) => !schema || isOptionalIn(schema, field);
    const listed = ['radiogroup', 'checkbox'].includes(type)
      ? ['choices']
      : type === 'matrix'
        ? ['rows']
        : [];
    return [...new Set([...this.ownOf(type).filter((field) => !isOptional(field)), ...listed])];
  }

  /** Whether everything stands there that its type needs. */
  get isComplete(): boolean {
    const ways: Json = { choices: ['choices', 'choicesFrom', 'bandsBy'], rows: ['rows', 'rowsFrom'] };
    return this.requiredOf(this.type).every((field) =>
      ((ways[field] as string[] | undefined) ?? [field]).some((one) => this.has(one)),
    );
  }

  isPossible(type: string): boolean {
    return this.#schemas.has(type);
  }

  /** Types that have a field. */
  typesWith(field: string): string[] {
    return [...this.#schemas.keys()].filter((type) => this.ownOf(type).includes(field));
  }
}

const isMonthTarget = (type: string) => type === 'month';
/** Months are bounded by expressions: a month written plainly is told how. */
const monthBounds = ({ value }: Candidate, fields: readonly string[]): string =>
  fields
    .filter((field) => /^\d{4}-\d{2}/.test(String(value[field])))
    .map((field) => ` Write "${field}": "'${String(value[field]).slice(0, 7)}'".`)
    .join('');

const toBeAdded = (fields: readonly string[]): string =>
  fields.length ? ` Add ${fields.map((field) => fieldExamples[field] ?? quoted(field)).join(' and ')}, or what you want there.` : ''; // prettier-ignore

/** Says to write another type: what goes with the old one, what stays, what must come. */
const changeOf = (candidate: Candidate, { types, write, after }: Meaning, lead: string): TypeAdvice => {
  const { type, mistyped } = candidate;
  const target = types[0]!;
  const wanted = candidate.ownOf(target);
  const gone = candidate.ownOf(type).filter((field) => candidate.has(field) && !wanted.includes(field));
  const known = mistyped.strange.filter((field) => candidate.typesWith(field).length);
  const out = [
    ...(candidate.has('inputType') ? ['inputType'] : []),
    ...known.filter((field) => !wanted.includes(field)),
    ...gone,
  ];
  const isTurned = target === 'matrix' && candidate.has('choices') && !candidate.has('columns');
  const without = isTurned ? out.filter((field) => field !== 'choices') : out;
  const stay = known.filter((field) => wanted.includes(field));
  const lacking = candidate
    .requiredOf(target)
    .filter((field) => !candidate.has(field) && !(isTurned && field === 'columns'));
  const turned = isTurned ? ' and "columns" in place of "choices"' : '';
  const taken = without.length ? `, and take ${joined(without)} out` : '';
  const kept = stay.length ? `; ${joined(stay)} ${stay.length > 1 ? 'stay' : 'stays'}` : '';
  const bounds = isMonthTarget(target) ? monthBounds(candidate, stay) : '';
  return {
    field: 'type',
    message: `${lead} ${write} in place of ${quoted(type)}${turned}${taken}${kept}.${toBeAdded(lacking)}${bounds}${after ? ` ${after}` : ''}`,
    covers: [...known, 'inputType', ...candidate.requiredOf(type)],
  };
};

/** Says to take `inputType` out, and with it what belongs to no question of this type. */
const takenOut = (candidate: Candidate, lead: string, after = ''): TypeAdvice => {
  const known = candidate.mistyped.strange.filter((field) => candidate.typesWith(field).length);
  const lacking = candidate.requiredOf(candidate.type).filter((field) => !candidate.has(field));
  const message = `${lead} Take ${joined(['inputType', ...known])} out.${toBeAdded(lacking)}${after ? ` ${after}` : ''}`;
  return { field: 'inputType', message, covers: ['inputType', ...known, ...lacking] };
};

/** What SurveyJS writes as `inputType`. */
const byInputType = (candidate: Candidate): TypeAdvice | undefined => {
  const { value, type } = candidate;
  const written = String(value.inputType);
  const meaning = Object.hasOwn(inputTypes, written) ? inputTypes[written]! : undefined;
  const lead = `"inputType": ${JSON.stringify(value.inputType)} is not used here.`;
  if (!meaning) return takenOut(candidate, `${lead} "type" alone says what is asked.`);
  const { types, says, like = [], after } = meaning;
  if (types[0] === 'text' && type === 'text') return takenOut(candidate, `${lead} ${says}`, after);
  if ([...types, ...like].includes(type))
    return takenOut(candidate, `"type": ${quoted(type)} already says ${says}.`);
  if (candidate.isPossible(types[0]!) && (type === 'text' || !candidate.isComplete))
    return changeOf(candidate, meaning, lead);
  return takenOut(candidate, `"type": ${quoted(type)} already says what is asked.`);
};

/** A field that is only called otherwise in this type. */
const byOtherName = ({ type, mistyped, value }: Candidate): TypeAdvice | undefined => {
  const names = renamed[type] ?? {};
  const field = mistyped.strange.find((one) => Object.hasOwn(names, one));
  if (field === undefined || value[names[field]!] !== undefined) return undefined;
  const meant = names[field]!;
  const isTable = meant === 'choices' && value.rows !== undefined && value.columns !== undefined;
  if (isTable || (meant === 'lines' && typeof value[field] !== 'number')) return undefined;
  const message = `${quoted(field)} is ${quoted(meant)} in ${quoted(type)}. Write ${quoted(meant)} in place of ${quoted(field)}.`;
  return { field, message, covers: [field, meant], meant };
};

/** Types whose author hardly meant another one. */
const sure = ['consent'];
/** Fields that stand for a type even where nothing is missing in the present one. */
const telling = ['parts', 'columns', 'rows', 'choices', 'choicesFrom'];

/** Fields that belong to another type. */
const bySigns = (candidate: Candidate): TypeAdvice | undefined => {
  const { mistyped, type } = candidate;
  const found = signs.filter(([field]) => mistyped.strange.includes(field));
  const [sign] = found;
  if (!sign || sure.includes(type) || !candidate.isPossible(sign[1].types[0]!)) return undefined;
  const hasOwn = candidate.ownOf(type).some((field) => candidate.has(field));
  const isTold = telling.includes(sign[0]) || found.filter(([, one]) => one === sign[1]).length > 1;
  const isOther = type === 'text' || !candidate.isComplete || (isTold && !hasOwn) || sign[0] === 'rows';
  if (!isOther) return undefined;
  const fields = mistyped.strange.filter((field) => candidate.typesWith(field).length);
  const lead = `${joined(fields)} ${fields.length > 1 ? 'are not fields' : 'is not a field'} of ${quoted(type)}.`;
  const stays = candidate.isComplete
    ? ` If ${quoted(type)} is meant, take ${joined(fields)} out instead.`
    : '';
  const advice = changeOf(candidate, sign[1], lead);
  return { ...advice, message: advice.message + stays };
};

/** The one action that mends an object whose fields tell that another type is meant; undefined where none does. */
export const typeAdvice = (mistyped: Mistyped): TypeAdvice | undefined => {
  const candidate = new Candidate(mistyped);
  if (!candidate.isPossible(candidate.type)) return undefined;
  if (mistyped.strange.includes('inputType')) return byInputType(candidate);
  const known = candidate.ownOf(candidate.type);
  const strange = mistyped.strange.filter((field) => !nearest(field, known));
  const other = new Candidate({ ...mistyped, strange });
  return byOtherName(other) ?? bySigns(other);
};

/** Says which types have a field that this one does not have; empty where none has. */
export const otherTypesWith = (field: string, owner: Omit<Mistyped, 'strange'>): string => {
  const candidate = new Candidate({ ...owner, strange: [] });
  const types = candidate.typesWith(field).filter((type) => type !== 'note');
  if (!types.length) return '';
  const others = types.length > 1 ? 'those types' : 'that type';
  return ` It belongs to ${joined(types.slice(0, 4))}. Take it out, or write ${others} if meant.`.replace(' write those types', ' write one of those types'); // prettier-ignore
};

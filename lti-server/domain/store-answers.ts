import { offersNonAnswer, problemWith } from '../../shared/acceptable.js';
import type { Answer, Value } from '../../shared/answers.js';
import type { AnswersStored } from '../../shared/api.js';
import type { Choice, Instrument, Item } from '../../shared/instrument.js';
import { allItems } from '../../shared/route.js';
import { choicesOf } from '../../shared/offered.js';
import { isMoney, type MoneyLike } from '../../shared/money.js';
import { isoTime } from '../clock.js';
import { dropContact, saveContact } from '../store/cases.js';
import type { Database } from '../store/open.js';
import { addAnswer, findAnswer, type NewAnswer, type Response } from '../store/responses.js';
import type { AnswerValueTable } from '../store/schema.js';
import type { Deps } from './deps.js';

type Refusal = AnswersStored['refused'][number];
type Cell = Partial<
  Pick<AnswerValueTable, 'code' | 'number' | 'text' | 'currency' | 'period' | 'non_answer'>
>;

const emptyCell = {
  part: '',
  code: null,
  number: null,
  text: null,
  currency: null,
  period: null,
  non_answer: null,
};

const scalarCell = (item: Item, value: number | string): Cell => {
  if (item.type === 'text') return { text: String(value) };
  const isNumber = ['rating', 'slider', 'number', 'integer'].includes(item.type);
  return isNumber ? { number: Number(value) } : { code: String(value) };
};
const moneyCell = ({ minor, currency, period }: MoneyLike): Cell => ({
  number: minor,
  currency,
  period: period ?? null,
});
const partCell = (value: unknown, isNumber: boolean): Cell => {
  if (isMoney(value)) return moneyCell(value);
  if (value === 'does-not-apply') return { non_answer: 'does-not-apply' };
  return isNumber ? { number: Number(value) } : { code: String(value) };
};

/** The rows a standing value takes in `answer_value`: one per choice, matrix row, share or part. */
export const valueRows = (
  responseId: string,
  item: Item,
  answer: { value?: Value; nonAnswer?: string },
): AnswerValueTable[] => {
  const row = (cell: Cell, part = '') => ({
    ...emptyCell,
    ...cell,
    response_id: responseId,
    item: item.name,
    part,
  });
  const { value } = answer;
  if (value === undefined) return [row({ non_answer: answer.nonAnswer ?? null })];
  if (Array.isArray(value)) return value.map((code) => row({ code: String(code) }));
  if (isMoney(value)) return [row(moneyCell(value))];
  if (typeof value !== 'object') return [row(scalarCell(item, value))];
  return Object.entries(value).flatMap(([part, inner]) => {
    const definition = item.type === 'compound' ? item.parts.find(({ name }) => name === part) : undefined;
    const isNumber =
      item.type === 'shares' || part === 'percent' || ['number', 'integer'].includes(definition?.type ?? '');
    return (Array.isArray(inner) ? inner : [inner]).map((one) => row(partCell(one, isNumber), part));
  });
};

const refusalOf = (
  answer: Answer,
  item: Item | undefined,
  instrument: Instrument,
): Refusal['code'] | undefined => {
  if (!item) return 'item_unknown';
  const fits =
    'value' in answer
      ? !problemWith(item, answer.value, instrument)
      : offersNonAnswer(item, answer.nonAnswer);
  return fits ? undefined : 'answer_unacceptable';
};

/**
 * Stores answers inside a transaction, in the order given. An id seen before is acknowledged and not stored again; an
 * answer that does not fit is refused by itself. The e-mail address goes to its own table; the answer says only `given`.
 */
export const storeAnswers = async (
  deps: Deps,
  db: Database,
  response: Response,
  instrument: Instrument,
  answers: Answer[],
  earlier: Record<string, Value> = {},
): Promise<AnswersStored> => {
  const items = new Map(allItems(instrument).map((item) => [item.name, item]));
  const outcome: AnswersStored = { stored: [], refused: [] };
  for (const answer of answers) {
    const item = items.get(answer.item);
    const code =
      refusalOf(answer, item, instrument) ??
      (await storeOne(deps, db, response, item!, instrument, answer, earlier[answer.item]));
    if (code) outcome.refused.push({ id: answer.id, code });
    else outcome.stored.push(answer.id);
  }
  return outcome;
};

/**
 * The words beside an answer that its item asks for: of choices that take some, in a compound under `part.code`, and why
 * a doubted answer stands. Nothing else is kept as words.
 */
const askedWords = (
  item: Item,
  instrument: Instrument,
  specified: Record<string, string> = {},
): Record<string, string> | null => {
  const keysOf = (choices: Choice[] = [], prefix = '') =>
    choices.flatMap(({ value, specify }) => (specify ? [`${prefix}${value}`] : []));
  const ofParts = item.type === 'compound' ? item.parts : [];
  const asked = [
    'reason',
    ...(item.type === 'radiogroup' || item.type === 'checkbox' ? keysOf(choicesOf(item, instrument)) : []),
    ...ofParts.flatMap((part) => ('choices' in part ? keysOf(part.choices, `${part.name}.`) : [])),
  ];
  const kept = Object.entries(specified).filter(([key]) => asked.includes(key));
  return kept.length ? Object.fromEntries(kept) : null;
};

const storeOne = async (
  deps: Deps,
  db: Database,
  response: Response,
  item: Item,
  instrument: Instrument,
  answer: Answer,
  earlier: Value | undefined,
): Promise<Refusal['code'] | undefined> => {
  const email = item.type === 'email' && 'value' in answer ? (answer.value as string) : undefined;
  const value: Value | undefined =
    email === undefined ? ('value' in answer ? answer.value : undefined) : 'given';
  const specified = askedWords(item, instrument, answer.specified);
  const row = rowOf(deps, response, { ...answer, specified: specified ?? undefined }, value, earlier);
  const added = await addAnswer(
    db,
    row,
    valueRows(response.id, item, { value, nonAnswer: row.non_answer ?? undefined }),
  );
  if (!added) {
    const known = await findAnswer(db, answer.id);
    const isSame =
      known?.response_id === response.id &&
      known.item === row.item &&
      known.value === row.value &&
      known.non_answer === row.non_answer;
    return isSame ? undefined : 'answer_id_reused';
  }
  if (item.type === 'email' && response.case_id) await keepAddress(deps, db, response, email);
  return undefined;
};

const rowOf = (
  { clock }: Deps,
  response: Response,
  answer: Answer,
  value: Value | undefined,
  earlier: Value | undefined,
): NewAnswer => ({
  id: answer.id,
  response_id: response.id,
  item: answer.item,
  value: value === undefined ? null : JSON.stringify(value),
  non_answer: 'nonAnswer' in answer ? answer.nonAnswer : null,
  specified: answer.specified ? JSON.stringify(answer.specified) : null,
  mode: answer.mode,
  earlier_action: answer.earlier ?? null,
  earlier_value: answer.earlier && earlier !== undefined ? JSON.stringify(earlier) : null,
  elapsed_ms: answer.elapsedMs ?? null,
  received_at: isoTime(clock),
});

const keepAddress = async (
  { clock, secrets }: Deps,
  db: Database,
  { case_id, wave }: Response,
  email?: string,
) => {
  if (!email) return dropContact(db, case_id!);
  await saveContact(db, {
    case_id: case_id!,
    sealed_email: secrets.encrypt('email', email),
    wave,
    given_at: isoTime(clock),
  });
};

import type { Check, Item } from '../../../shared/instrument.js';
import type { Example } from './examples.js';
import { problemOf, show, type Respondent, type Setting } from './respondent.js';

/** A soft check that offers another value and asks for a reason, and a hard one; both fire. */
export const checks: Check[] = [
  {
    id: 'odd',
    require: '1 = 2',
    level: 'soft',
    text: { en: 'That is a lot. Is it right?' },
    offers: [{ text: { en: 'Take a dozen' }, value: '12' }],
    askReason: true,
  },
  { id: 'never', require: '1 = 2', level: 'hard', text: { en: 'That cannot be.' } },
];

interface State extends Setting {
  item?: Item;
  /** What the respondent does once it is drawn. */
  then?: (respondent: Respondent) => Promise<void>;
}

/** The answer with words beside it, where a choice takes them. */
const inWords = ({ type, answer }: Example) => {
  if (type === 'radiogroup')
    return { value: 97, specified: { 97: 'Statistics of the sea and of all that lives in it' } };
  return type === 'checkbox'
    ? { value: [1, 97], specified: { 97: 'Statistics of the sea' } }
    : { value: answer };
};

/** The states an item can be in, by name. */
export const states = (example: Example) => {
  const { item, answer, wrong } = example;
  const given = { value: answer };
  const states: Record<string, State> = {
    untouched: {},
    answered: {
      then: async (respondent) => {
        respondent.host.settings = { given };
        await respondent.drawn();
      },
    },
    'in error': {
      given: wrong === undefined ? undefined : { value: wrong },
      problem: problemOf(item, wrong === undefined ? undefined : { value: wrong }),
    },
    'read-only': { given, readOnly: true },
    warned: { given, extras: { checks } },
    narrow: { given, inlineSize: 320 },
    'not answered by choice': { given: { nonAnswer: 'prefer-not' } },
    required: { item: { ...item, isRequired: true }, problem: { kind: 'shape' } },
    restored: { given: inWords(example) },
  };
  return Object.entries(states);
};

/** Opens an item in a state, in an element of some width. */
export const open = async (example: Example, state: State, inlineSize?: number): Promise<Respondent> => {
  const { item = example.item, then, ...setting } = state;
  const respondent = await show(item, { inlineSize, ...setting });
  await then?.(respondent);
  return respondent;
};

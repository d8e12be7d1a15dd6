import { mistakeIn, type Problem } from '../../shared/mistakes.js';
import type { Answer, Answers, Standing } from '../../shared/answers.js';
import type { SessionView } from '../../shared/api.js';
import type { Check, Item } from '../../shared/instrument.js';
import { allItems, failedChecks, readerOf, suggestionFor } from '../../shared/route.js';
import type { Situation } from '../../shared/scope.js';
import { earlierOf, isSame } from './earlier.js';
import { inFixedCurrency } from './fixed-currency.js';
import type { Asked, Given } from './items/item-view.js';
import { suggestedValue } from './items/suggestion.js';
import type { Recorder } from './recorder.js';
import { uuid } from './uuid.js';

/** What is remembered of an item while it is asked. */
interface Mark {
  /** Typed, but not acceptable yet. */
  draft?: Given;
  /** What is wrong with it may be said: it was left once. */
  isComplained?: boolean;
  /** Checks the respondent was asked about; forgotten when the answer changes. */
  asked?: string;
  /** The respondent let the doubted answer stand. */
  isAccepted?: boolean;
  /** Its earlier answer is being changed. */
  isChanging?: boolean;
}

/** An answer that is required and not there. */
export const missing: Problem = { kind: 'shape' };

/** What stands of an answer once it is given; blank words are none. */
const standingOf = ({ value, nonAnswer, specified }: Standing): Standing => {
  const filled = Object.entries(specified ?? {}).filter(([, words]) => words.trim());
  return {
    ...(nonAnswer ? { nonAnswer } : { value }),
    ...(filled[0] && { specified: Object.fromEntries(filled) }),
  };
};

/** The answers of one respondent, what is being typed, and what stands in the way of going on. Knows no network. */
export class AnswerSheet {
  session: SessionView;
  answers: Answers;
  readonly #recorder: Recorder;
  readonly #keep: (answer: Answer) => void;
  readonly #marks: Record<string, Mark> = {};

  /** `keep`: an answer is ready to be stored. */
  constructor(session: SessionView, recorder: Recorder, keep: (answer: Answer) => void) {
    this.session = session;
    this.answers = { ...session.response?.answers };
    this.#recorder = recorder;
    this.#keep = keep;
  }

  /** The draft being typed, or what stands; undefined: untouched. */
  given(item: Item): Given | Standing | undefined {
    return this.#mark(item).draft ?? this.answers[item.name];
  }

  /** What to say about an item now: nothing while it is being typed for the first time. */
  problem(item: Item): Problem | undefined {
    return this.#mark(item).isComplained ? this.#fault(item) : undefined;
  }

  /** Checks to show with an item: those it was stopped for and that still fail. */
  checks(item: Item): Check[] {
    const { asked, isAccepted } = this.#mark(item);
    return asked && !isAccepted ? this.#failed(item) : [];
  }

  isChanging(item: Item): boolean | undefined {
    return this.#mark(item).isChanging;
  }

  get situation(): Situation {
    const { instrument, facts } = this.session;
    return { instrument, answers: this.answers, facts };
  }

  /** An item as it is asked now. */
  asked(item: Item): Asked {
    const { situation } = this;
    return { ...situation, item, read: readerOf(situation), suggestion: suggestionFor(item, situation) };
  }

  /** What the respondent did with an item; `undefined` takes the answer back. */
  give(item: Item, given?: Given): void {
    const mark = this.#mark(item);
    const standing = this.answers[item.name];
    const { value, nonAnswer } = given ?? {};
    if (value === undefined && !nonAnswer) {
      mark.isComplained = false;
      mark.draft = given;
      if (standing) this.#store(item, { nonAnswer: 'blank' });
    } else if (value !== undefined && mistakeIn(item, value, this.session.instrument)) mark.draft = given;
    else if (mark.draft || !isSame(standingOf(given!), standing)) this.#store(item, given!);
  }

  /** The respondent left the item: from now on its problem is shown. Whether there is one. */
  touch(item: Item): boolean {
    const mark = this.#mark(item);
    return (mark.isComplained ||= mark.draft?.value !== undefined);
  }

  /** Answers that came from elsewhere: the server's after consent, or this device's of an earlier page load. */
  restore(answers: Answers): void {
    this.answers = { ...this.answers };
    for (const name in answers) this.answers[name] = standingOf(answers[name]!);
  }

  /** Asks an item anew, as if it had not been reached. */
  forget({ name }: Item): void {
    const { [name]: _, ...others } = this.answers;
    this.answers = others;
  }

  /** The earlier answer shown with the item still holds. */
  confirm(item: Item): void {
    this.#mark(item).isChanging = false;
    const { value } = earlierOf(item, this.session)!;
    this.#store(item, { value }, { mode: 'confirmed', earlier: 'confirm' });
  }

  /** It does not hold any more: the item is asked, empty. */
  change(item: Item): void {
    this.#mark(item).isChanging = true;
    if (this.answers[item.name]) this.#store(item, { nonAnswer: 'blank' });
  }

  /** Lets a doubted answer stand; `reason` says why, in the respondent's words. */
  accept(item: Item, reason?: string): void {
    const { asked } = this.#mark(item);
    const { value, specified } = this.answers[item.name] ?? {};
    if (reason) this.#store(item, { value, specified: { ...specified, reason } });
    Object.assign(this.#mark(item), { asked, isAccepted: true });
  }

  /** Tries to leave these items; the first that stands in the way. Where none does, the untouched are stored as blank. */
  leave(items: Item[]): Item | undefined {
    const untouched = ({ name }: Item) => !this.answers[name];
    for (const item of items.filter(untouched)) {
      const value = this.#mark(item).draft ? undefined : suggestedValue(this.asked(item));
      if (value !== undefined) this.#store(item, { value }, { mode: 'suggested' });
    }
    const [obstacle] = items.filter((item) => this.#isObstacle(item));
    if (!obstacle) for (const item of items.filter(untouched)) this.#store(item, { nonAnswer: 'blank' });
    return obstacle;
  }

  #mark({ name }: Item): Mark {
    return (this.#marks[name] ??= {});
  }

  #failed(item: Item): Check[] {
    return failedChecks(item, this.situation);
  }

  #fault(item: Item): Problem | undefined {
    const value = this.#mark(item).draft?.value;
    if (value !== undefined) return mistakeIn(item, value, this.session.instrument);
    const standing = this.answers[item.name];
    return item.isRequired && (!standing || standing.nonAnswer === 'blank') ? missing : undefined;
  }

  #isObstacle(item: Item): boolean {
    const mark = this.#mark(item);
    if (this.#fault(item)) return (mark.isComplained = true);
    const failed = this.#failed(item);
    const asked = failed.map(({ id }) => id).join();
    // A soft check asks once and lets pass.
    if (mark.asked === asked ? !failed.some(({ level }) => level === 'hard') : !asked) return false;
    mark.asked = asked;
    for (const { id, level } of failed)
      this.#recorder.record('check.fired', { item: item.name, check: id, outcome: `${level}-check` });
    return true;
  }

  #store(item: Item, given: Given, how: Pick<Partial<Answer>, 'mode' | 'earlier'> = {}): void {
    const { name } = item;
    const standing = standingOf(given);
    const { isChanging } = this.#mark(item);
    const wasGiven = this.answers[name]?.value !== undefined;
    const earlier = earlierOf(item, this.session) && (isChanging || wasGiven ? 'change' : 'skip');
    const elapsedMs = this.#recorder.elapsedMs(name);
    this.#marks[name] = { isChanging };
    this.answers = { ...this.answers, [name]: standing };
    this.#keep({ id: uuid(), item: name, mode: 'typed', earlier, elapsedMs, ...how, ...standing } as Answer);
    if (item.type === 'currency') this.#followCurrency();
  }

  /** Gives amounts whose items are fixed to a currency again, where it has become another. */
  #followCurrency(): void {
    const { situation } = this;
    const read = readerOf(situation);
    for (const item of allItems(situation.instrument)) {
      const { value, specified } = this.answers[item.name] ?? {};
      const moved = inFixedCurrency(item, value, read);
      if (!isSame(moved, value)) this.#store(item, { value: moved, specified });
    }
  }
}

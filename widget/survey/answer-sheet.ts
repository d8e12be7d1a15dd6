import { problemWith, type Problem } from '../../shared/acceptable.js';
import type { Answer, Answers, Standing, Value } from '../../shared/answers.js';
import type { Check, Instrument, Item } from '../../shared/instrument.js';
import { failedChecks, type Facts } from '../../shared/progress.js';
import { isSame } from './earlier.js';
import type { Given } from './items/item-view.js';
import { uuid } from './uuid.js';

/** What keeps a respondent on a screen: an item to look at again. */
export type Obstacle = {
  item: Item;
  kind: 'problem' | 'required' | 'hard-check' | 'soft-check';
  checks: Check[];
};

export interface SheetOptions {
  instrument: Instrument;
  facts: Facts;
  answers: Answers;
  /** An answer is ready to be stored. */
  keep: (answer: Answer, item: Item) => void;
  /** The earlier answer shown with an item, if one is. */
  earlier: (item: Item) => Value | undefined;
  /** The value an untouched item is filled in with, if any. */
  suggested: (item: Item) => Value | undefined;
  /** Milliseconds since the item was first shown. */
  elapsedMs: (item: Item) => number | undefined;
}

const withoutBlanks = (specified: Record<string, string> | undefined) => {
  const filled = Object.entries(specified ?? {}).filter(([, words]) => words.trim());
  return filled.length ? Object.fromEntries(filled) : undefined;
};

/** The answers of one respondent, what is being typed, and what stands in the way of going on. Knows no network. */
export class AnswerSheet {
  answers: Answers;
  facts: Facts;
  readonly #options: SheetOptions;
  /** Typed, but not acceptable yet. */
  readonly #drafts = new Map<string, Given>();
  readonly #complained = new Set<string>();
  /** Soft checks a respondent has been asked about, by item; forgotten when the answer changes. */
  readonly #asked = new Map<string, string>();
  /** Items whose doubted answer the respondent let stand. */
  readonly #accepted = new Set<string>();
  /** Items whose earlier answer is being changed. */
  readonly #changing = new Set<string>();

  constructor(options: SheetOptions) {
    this.#options = options;
    this.answers = { ...options.answers };
    this.facts = options.facts;
  }

  /** The draft being typed, or what stands; undefined: untouched. */
  given(item: Item): Given | Standing | undefined {
    return this.#drafts.get(item.name) ?? this.answers[item.name];
  }

  /** What to say about an item now: nothing while it is being typed for the first time. */
  problem(item: Item): Problem | undefined {
    return this.#complained.has(item.name) ? this.#problemOfDraft(item) : undefined;
  }

  isMissing(item: Item): boolean {
    const isComplained = this.#complained.has(item.name) && !this.#drafts.has(item.name);
    return isComplained && Boolean(item.isRequired) && this.#isUnanswered(item);
  }

  /** Checks to show with an item: those it was stopped for and that still fail. */
  checks(item: Item): Check[] {
    if (!this.#asked.has(item.name) || this.#accepted.has(item.name)) return [];
    return failedChecks(item, this.#options.instrument, this.answers, this.facts);
  }

  isChanging(item: Item): boolean {
    return this.#changing.has(item.name);
  }

  /** What the respondent did with an item; `undefined` takes the answer back. */
  give(item: Item, given: Given | undefined): void {
    const { value, nonAnswer } = given ?? {};
    const wasDraft = this.#drafts.has(item.name);
    this.#drafts.delete(item.name);
    if (value === undefined && !nonAnswer) {
      this.#complained.delete(item.name);
      if (given) this.#drafts.set(item.name, given);
      if (this.answers[item.name]) this.#store(item, { nonAnswer: 'blank' });
      return;
    }
    if (value !== undefined && problemWith(item, value, this.#options.instrument)) {
      this.#drafts.set(item.name, given!);
      return;
    }
    const { [item.name]: standing } = this.answers;
    const isNew =
      wasDraft || !isSame({ value, nonAnswer, specified: withoutBlanks(given!.specified) }, { ...standing });
    if (isNew) this.#store(item, given!);
  }

  /** The respondent left the item: from now on its problem is shown. Whether there is one. */
  touch(item: Item): boolean {
    const isDraft = this.#drafts.has(item.name);
    if (isDraft) this.#complained.add(item.name);
    return isDraft;
  }

  /** Answers that came from elsewhere: the server's after consent, or this device's of an earlier page load. */
  restore(answers: Answer[]): void {
    for (const answer of answers) {
      const { item, specified } = answer;
      const standing = 'value' in answer ? { value: answer.value } : { nonAnswer: answer.nonAnswer };
      this.answers = { ...this.answers, [item]: { ...standing, ...(specified && { specified }) } };
    }
  }

  /** Asks an item anew, as if it had not been reached. */
  forget({ name }: Item): void {
    const { [name]: _, ...others } = this.answers;
    this.answers = others;
  }

  /** The earlier answer shown with the item still holds. */
  confirm(item: Item): void {
    this.#changing.delete(item.name);
    this.#store(item, { value: this.#options.earlier(item) }, { mode: 'confirmed', earlier: 'confirm' });
  }

  /** It does not hold any more: the item is asked, empty. */
  change(item: Item): void {
    this.#changing.add(item.name);
    if (this.answers[item.name]) this.#store(item, { nonAnswer: 'blank' });
  }

  /** Lets a doubted answer stand; `reason` says why, in the respondent's words. */
  accept(item: Item, reason?: string): void {
    this.#accepted.add(item.name);
    if (!reason) return;
    const { value, specified } = this.answers[item.name] ?? {};
    this.#store(item, { value, specified: { ...specified, reason } }, {}, true);
  }

  /** Tries to leave these items. Where nothing stands in the way what was left untouched is stored as blank. */
  leave(items: Item[]): Obstacle | undefined {
    for (const item of items) this.#takeSuggestion(item);
    const obstacle = items.map((item) => this.#obstacle(item)).find(Boolean);
    if (!obstacle) {
      for (const item of items) if (!this.answers[item.name]) this.#store(item, { nonAnswer: 'blank' });
    }
    return obstacle;
  }

  #isUnanswered({ name }: Item): boolean {
    const standing = this.answers[name];
    return !standing || standing.nonAnswer === 'blank';
  }

  #problemOfDraft(item: Item): Problem | undefined {
    const draft = this.#drafts.get(item.name)?.value;
    return draft === undefined ? undefined : problemWith(item, draft, this.#options.instrument);
  }

  #takeSuggestion(item: Item): void {
    if (this.answers[item.name] || this.#drafts.has(item.name)) return;
    const value = this.#options.suggested(item);
    if (value !== undefined) this.#store(item, { value }, { mode: 'suggested' });
  }

  #obstacle(item: Item): Obstacle | undefined {
    if (this.#problemOfDraft(item)) {
      this.#complained.add(item.name);
      return { item, kind: 'problem', checks: [] };
    }
    if (item.isRequired && this.#isUnanswered(item)) {
      this.#complained.add(item.name);
      return { item, kind: 'required', checks: [] };
    }
    const failed = failedChecks(item, this.#options.instrument, this.answers, this.facts);
    const hard = failed.filter(({ level }) => level === 'hard');
    const names = failed.map(({ id }) => id).join(' ');
    const isNew = this.#asked.get(item.name) !== names;
    if (!hard.length && !(failed.length && isNew)) return undefined;
    this.#asked.set(item.name, names);
    return { item, kind: hard.length ? 'hard-check' : 'soft-check', checks: failed };
  }

  #store(
    item: Item,
    given: Given,
    how: Partial<Pick<Answer, 'mode' | 'earlier'>> = {},
    keepsChecks = false,
  ): void {
    const { value, nonAnswer } = given;
    const specified = withoutBlanks(given.specified);
    const elapsedMs = this.#options.elapsedMs(item);
    const answer = {
      id: uuid(),
      item: item.name,
      mode: 'typed',
      ...(specified && { specified }),
      ...(this.#options.earlier(item) !== undefined && { earlier: this.#earlierAction(item) }),
      ...(elapsedMs !== undefined && { elapsedMs }),
      ...how,
      ...(nonAnswer ? { nonAnswer } : { value }),
    } as Answer;
    this.#drafts.delete(item.name);
    this.#complained.delete(item.name);
    if (!keepsChecks) {
      this.#asked.delete(item.name);
      this.#accepted.delete(item.name);
    }
    this.answers = {
      ...this.answers,
      [item.name]: { ...(nonAnswer ? { nonAnswer } : { value }), ...(specified && { specified }) },
    };
    this.#options.keep(answer, item);
  }

  #earlierAction(item: Item): Answer['earlier'] {
    return this.#changing.has(item.name) || this.answers[item.name]?.value !== undefined ? 'change' : 'skip';
  }
}

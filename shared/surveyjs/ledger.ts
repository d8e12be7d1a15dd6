import { carried, reasonLeft } from './properties.js';

/** What became of a property. */
export type Fate = 'kept' | 'changed' | 'left';

/** One line of the account of a conversion. */
export interface Entry {
  fate: Fate;
  /** Where it stands in the file read: `pages[0].elements[2].choicesOrder`. */
  path: string;
  /** Name of the question, page or panel; empty for the survey itself. */
  name: string;
  property: string;
  reason: string;
}

type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The account of a conversion. Every object that is read is a {@link Source} of it; when the account is closed, each
 * property of each of them that nobody told of is listed as left. So nothing can be dropped silently.
 */
export class Ledger {
  readonly #sources: Source[] = [];

  /** Opens an object for reading. */
  open(value: Json, path = '', name = ''): Source {
    const source = new Source(this, value, path, name);
    this.#sources.push(source);
    return source;
  }

  /** The account: of each object in the order of the file, of each of its properties in the order written. */
  close(): Entry[] {
    return this.#sources.toSorted((a, b) => inOrder(a.path, b.path)).flatMap((source) => source.account());
  }
}

const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** An object of the file read, and what became of each of its properties. */
export class Source {
  readonly #told = new Map<string, Entry[]>();

  constructor(
    readonly ledger: Ledger,
    readonly value: Json,
    readonly path: string,
    readonly name: string,
  ) {}

  has(key: string): boolean {
    return this.value[key] !== undefined && this.value[key] !== null;
  }

  /** The first of several spellings that is there. */
  spelling(...keys: string[]): string {
    return keys.find((key) => this.has(key)) ?? keys[0]!;
  }

  peek(key: string): unknown {
    return this.value[key];
  }

  /** A word or number; what is none counts as `otherwise`. */
  word(key: string, otherwise = ''): string {
    const value = this.value[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
  }

  at(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }

  /** What became of a property. The last word on a property counts. */
  tell(fate: Fate, key: string, reason = ''): void {
    if (fate !== 'left' && !Object.hasOwn(carried, key))
      throw new Error(`${key} is carried over, but the table of properties does not say to what`);
    this.#told.set(key, [{ fate, path: this.at(key), name: this.name, property: key, reason }]);
  }

  kept(key: string): void {
    this.tell('kept', key);
  }
  changed(key: string, reason: string): void {
    this.tell('changed', key, reason);
  }
  left(key: string, reason = reasonLeft(key)): void {
    this.tell('left', key, reason);
  }

  /** Told of with the list or object it stands in. */
  within(...keys: string[]): void {
    for (const key of keys) this.#told.set(key, []);
  }

  /** Everything of it stays behind, for one reason. */
  leftWhole(reason: string): void {
    const others = Object.keys(this.value).filter((key) => key !== 'type' && key !== 'name');
    const beside = others.length ? ` With it: ${others.join(', ')}.` : '';
    this.within(...Object.keys(this.value));
    const property = this.has('type') ? 'type' : 'name';
    this.#told.set(property, [{ fate: 'left', path: this.path, name: this.name, property, reason: reason + beside }]); // prettier-ignore
  }

  /** The objects of a list, opened. What else stands in the list is the caller's to tell of. */
  members(key: string): Source[] {
    const list = this.value[key];
    const at = this.at(key);
    const members = Array.isArray(list) ? (list as unknown[]) : [];
    return members.flatMap((one, index) => (isObject(one) ? [this.ledger.open(one, `${at}[${index}]`, nameOf(one, this.name))] : [])); // prettier-ignore
  }

  account(): Entry[] {
    for (const key of Object.keys(this.value)) if (!this.#told.has(key)) this.left(key);
    const order = Object.keys(this.value);
    const keys = [...this.#told.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return keys.flatMap((key) => this.#told.get(key)!);
  }
}

const nameOf = ({ name }: Json, otherwise: string) => (typeof name === 'string' ? name : otherwise);

import { readFile } from 'node:fs/promises';
import { kindMissing, kindOf, type FileKind } from '../files/file-kind.js';
import { readJsonSource, type JsonSource, type TextFinding } from '../files/json-source.js';
import { CommandFailed, WrongUse } from './command.js';

/** A finding with its place in the file. */
export interface PlacedFinding {
  line: number;
  column: number;
  path: string;
  rule: string;
  message: string;
  /** Of faults of the text itself: the line with a caret. */
  excerpt?: string[];
}

/** A file as written by its author. */
export interface AuthoredFile {
  name: string;
  source: JsonSource;
  kind: FileKind | undefined;
  /** What is wrong with the text itself, and that it is neither a study nor a definition. */
  findings: PlacedFinding[];
}

const ofText = ({ line, column, rule, message, excerpt }: TextFinding): PlacedFinding => ({
  line, column, path: '', rule, message, excerpt,
}); // prettier-ignore

/** Reads a file and recognises what it holds. Throws {@link WrongUse} and {@link CommandFailed} where there is none. */
export const readAuthored = async (name: string | undefined): Promise<AuthoredFile> => {
  if (!name) throw new WrongUse('Which file?');
  const text = await readFile(name, 'utf8').catch((error: Error) => {
    throw new CommandFailed(`${name} cannot be read: ${error.message}`);
  });
  const source = readJsonSource(text);
  const kind = kindOf(source.value);
  const findings = source.findings.map(ofText);
  if (source.value !== undefined && !kind)
    findings.push({ line: 1, column: 1, path: '', rule: 'kind_unknown', message: kindMissing(source.value) });
  return { name, source, kind, findings };
};

/** Findings by path, with their places in the file. */
export const placed = <T extends { path: string; rule: string; message: string }>(
  { source }: AuthoredFile,
  findings: readonly T[],
): (T & PlacedFinding)[] => findings.map((found) => ({ ...found, ...source.placeOf(found.path) }));

const byPlace = (a: PlacedFinding, b: PlacedFinding) => a.line - b.line || a.column - b.column;

/** Findings as lines: `my.json:42:17  pages[3].elements[1].visibleIf  name_unknown  There is no item ...`. */
export const findingLines = (file: string, findings: readonly PlacedFinding[]): string[] =>
  findings
    .toSorted(byPlace)
    .flatMap(({ line, column, path, rule, message, excerpt = [] }) => [
      [`${file}:${line}:${column}`, path, rule, message].filter(Boolean).join('  '),
      ...excerpt.map((text) => `    ${text}`),
    ]);

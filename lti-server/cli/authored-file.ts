import { readFile } from 'node:fs/promises';
import { kindMissing, kindOf, type FileKind } from '../files/file-kind.js';
import { readJsonSource, type JsonSource } from '../files/json-source.js';
import { byPlace, textFindings, type PlacedFinding } from '../files/placed-finding.js';
import { CommandFailed, WrongUse } from './command.js';

/** A file as written by its author. */
export interface AuthoredFile {
  name: string;
  source: JsonSource;
  kind: FileKind | undefined;
  /** What is wrong with the text itself, and that it is neither a study nor a definition. */
  findings: PlacedFinding[];
}

/** Reads a file and recognises what it holds. Throws {@link WrongUse} and {@link CommandFailed} where there is none. */
export const readAuthored = async (name: string | undefined): Promise<AuthoredFile> => {
  if (!name) throw new WrongUse('Which file?');
  const text = await readFile(name, 'utf8').catch((error: Error) => {
    throw new CommandFailed(`${name} cannot be read: ${error.message}`);
  });
  const source = readJsonSource(text);
  const kind = kindOf(source.value);
  const findings = textFindings(source);
  if (source.value !== undefined && !kind)
    findings.push({ line: 1, column: 1, path: '', rule: 'kind_unknown', message: kindMissing(source.value) });
  return { name, source, kind, findings };
};

const pathWithItem = ({ path, item }: PlacedFinding) => (item ? `${path} (${item})` : path);

/** Findings as lines: `my.json:42:17  pages[3].elements[1].visibleIf (cups)  name_unknown  There is no item ...`. */
export const findingLines = (file: string, findings: readonly PlacedFinding[]): string[] =>
  findings.toSorted(byPlace).flatMap((found) => {
    const { line, column, rule, message, excerpt = [] } = found;
    return [
      [`${file}:${line}:${column}`, pathWithItem(found), rule, message].filter(Boolean).join('  '),
      ...excerpt.map((text) => `    ${text}`),
    ];
  });

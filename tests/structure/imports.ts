import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One import or re-export of a file. */
export interface Import {
  /** The importing file, from the root: `shared/route.ts`. */
  from: string;
  /** A file of ours from the root, or the name of a package or Node module. */
  to: string;
  /** Gone at run time. */
  typeOnly: boolean;
}

const isRelative = (target: string) => target.startsWith('.');
const resolved = (from: string, target: string) =>
  isRelative(target) ? normalize(join(dirname(from), target)).replace(/\.js$/, '.ts') : target;

/** Imports of a source text: static, re-exports, side effects and `import()`. */
export const importsOf = (from: string, text: string): Import[] => {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const add = (target: ts.Node | undefined, typeOnly: boolean) => {
    if (target && ts.isStringLiteral(target)) found.push({ from, to: resolved(from, target.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** Every TypeScript file below the folders, from the root. */
export const filesIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );

/** Imports of every TypeScript file below the folders. */
export const importsIn = (...folders: string[]): Import[] =>
  filesIn(...folders).flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

/** What is loaded when a file runs: files of ours and packages, each with the file that asked for it. */
export const loadedBy = (entry: string, imports: Import[]): Map<string, string> => {
  const byFile = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (!typeOnly) byFile.set(from, [...(byFile.get(from) ?? []), to]);
  const loaded = new Map([[entry, entry]]);
  const queue = [entry];
  for (const file of queue)
    for (const to of byFile.get(file) ?? [])
      if (!loaded.has(to)) {
        loaded.set(to, file);
        queue.push(to);
      }
  return loaded;
};

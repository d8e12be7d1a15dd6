import type { AstNode, Plugin } from 'rollup';

export function trimmed(code: string): string;
export function faultsOf(tree: AstNode): string[];
export function trimLit(): Plugin;

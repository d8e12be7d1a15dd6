import { readFileSync } from 'node:fs';
import type { Route } from '../http.js';

/** Posts the launch without a click. The page has a button for browsers without scripts. */
const SUBMIT_SCRIPT = `document.getElementById('launch')?.submit();\n`;

/** Stylesheet, icon and the one script: files of their own, so that the pages need nothing inline. */
export function staticRoutes(): Route[] {
  return [
    fileRoute('campus.css', 'text/css; charset=utf-8', readStatic('campus.css')),
    fileRoute('campus.svg', 'image/svg+xml', readStatic('campus.svg')),
    fileRoute('submit.js', 'text/javascript; charset=utf-8', SUBMIT_SCRIPT),
  ];
}

function readStatic(name: string): string {
  return readFileSync(new URL(`../static/${name}`, import.meta.url), 'utf8');
}

function fileRoute(name: string, type: string, body: string): Route {
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  return { method: 'GET', path: `/static/${name}`, handler: () => ({ status: 200, headers, body }) };
}

/** Text that is HTML already. Anything else put into a template is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);

type Part = Html | string | number | undefined | false | Part[];

const render = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return part === undefined || part === false ? '' : escape(String(part));
};

/** Tagged template for HTML: escapes every value, lists are joined, `undefined` and `false` vanish. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(
    strings.reduce(
      (text, string, index) => text + string + (index < parts.length ? render(parts[index]) : ''),
      '',
    ),
  );

/** JSON for a `<script type="application/json">` block: no character in it can end the block. */
export const jsonBlock = (id: string, data: unknown): Html =>
  new Html(
    `<script type="application/json" id="${escape(id)}">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
  );

/** What a page allows itself and who may frame it. */
export interface PageOptions {
  title: string;
  language?: string;
  /** Module scripts of `/embed`, by name. */
  scripts?: string[];
  body: Html;
  /** Class of the body: `framed` pages have no margins of their own. */
  kind?: 'framed' | 'page';
  /** Further elements of the head, such as preloads. */
  head?: Html;
}

/** A whole HTML document with our one style sheet and module scripts; works under a CSP without inline anything. */
export const page = ({
  title,
  language = 'en',
  scripts = [],
  body,
  kind = 'page',
  head,
}: PageOptions): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/embed/page.css" />
        ${head}${scripts.map((name) => html`<script type="module" src="/embed/${name}.js"></script> `)}
      </head>
      <body class="${kind}">
        ${body}
      </body>
    </html> `.text;

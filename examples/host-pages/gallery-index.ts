import { readFileSync } from 'node:fs';

const plain = 'two-lines.html';

/** A page of the gallery, in its own words. */
interface Entry {
  file: string;
  title: string;
  description: string;
}

const between = (text: string, pattern: RegExp): string =>
  pattern.exec(text)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';

/** What a page says of itself: its `<title>` and its `<meta name="description">`. */
const entryOf = (folder: URL, file: string): Entry => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return {
    file,
    title: between(text, /<title>([^<]*)</),
    description: between(text, /<meta\s+name="description"\s+content="([^"]*)"/),
  };
};

/** The gallery's front page: every page of the folder with its line, the plain case first. `user` is handed on to each. */
export const galleryIndex = (folder: URL, files: string[], user?: string): string => {
  const query = user ? `?user=${user}` : '';
  const rows = [plain, ...files.filter((file) => file !== plain)]
    .map((file) => entryOf(folder, file))
    .map(
      ({ file, title, description }) =>
        `<li><a href="/${file}${query}">${title}</a><br />${description}</li>`,
    );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Host pages</title>
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <main>
      <h1>Pages with a survey in them</h1>
      <p>Pages as people really have them. Each shows one thing, and says what to use there.</p>
      <ul class="gallery">
        ${rows.join('\n        ')}
      </ul>
    </main>
  </body>
</html>
`;
};

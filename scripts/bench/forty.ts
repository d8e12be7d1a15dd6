/** The forty questions every survey element is measured with: 15 single, 5 multiple, 5 tables, 5 numbers, 10 texts. */

const kinds = [
  ...Array<'radiogroup'>(15).fill('radiogroup'),
  ...Array<'checkbox'>(5).fill('checkbox'),
  ...Array<'matrix'>(5).fill('matrix'),
  ...Array<'integer'>(5).fill('integer'),
  ...Array<'text'>(10).fill('text'),
];

const en = (words: string) => ({ en: words });
const listed = (word: string) =>
  Array.from({ length: 5 }, (_, index) => ({ value: index + 1, text: en(`${word} ${index + 1}`) }));

const fields = {
  radiogroup: { choices: listed('An answer to choose') },
  checkbox: { choices: listed('An answer to tick') },
  matrix: { rows: listed('A row to judge'), columns: listed('Level') },
  integer: { min: 0, max: 120, step: 1, unit: en('years') },
  text: { maxLength: 500, lines: 3 },
};

const items = kinds.map((type, index) => ({
  type,
  name: `q${index + 1}`,
  title: en(`Question ${index + 1}: what do you say to this, all things considered?`),
  seconds: 6,
  ...fields[type],
}));

const consent = {
  type: 'consent',
  name: 'g_consent',
  title: en('Do you want to take part?'),
  isRequired: true,
  seconds: 10,
  trueText: en('I agree'),
  falseText: en('I do not agree'),
};

const pages: { name: string; section: string; elements: object[] }[] = Array.from(
  { length: 8 },
  (_, index) => ({
    name: `page-${index + 1}`,
    section: 'all',
    elements: items.slice(index * 5, index * 5 + 5),
  }),
);
pages.splice(1, 0, { name: 'agree', section: 'all', elements: [consent] });

/** As an instrument; five questions to a page, agreement after the first. */
export const fortyQuestions = {
  id: 'forty',
  version: '1.0.0',
  wave: 'baseline',
  title: en('Forty questions'),
  defaultLanguage: 'en',
  languages: ['en'],
  sections: [{ id: 'all', title: en('Questions') }],
  pages,
};

const choice = (type: string, name: string, words: string) =>
  `<p><label><input type="${type}" name="${name}"> ${words}</label></p>`;

const control = ({ type, name }: (typeof items)[number]): string => {
  if (type === 'radiogroup')
    return fields.radiogroup.choices.map(({ text }) => choice('radio', name, text.en)).join('');
  if (type === 'checkbox')
    return fields.checkbox.choices.map(({ text }) => choice('checkbox', name, text.en)).join('');
  if (type === 'integer') return `<p><label><input inputmode="numeric" name="${name}"> years</label></p>`;
  if (type === 'text') return `<p><textarea name="${name}" rows="3" aria-label="${name}"></textarea></p>`;
  const { rows, columns } = fields.matrix;
  const head = columns.map(({ text }) => `<th>${text.en}</th>`).join('');
  const cells = (row: number) =>
    columns.map(() => `<td><input type="radio" name="${name}-${row}"></td>`).join('');
  return `<table><tr><td></td>${head}</tr>${rows.map(({ text, value }) => `<tr><th>${text.en}</th>${cells(value)}</tr>`).join('')}</table>`;
};

/** The same as a bare HTML form, written by hand as one would without any library; the style sheet is the server's. */
export const bareForm = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Forty questions</title>
<link rel="stylesheet" href="/embed/page.css">
</head>
<body><main><h1>Forty questions</h1><form method="post">
${items.map((item) => `<fieldset><legend>${item.title.en}</legend>${control(item)}</fieldset>`).join('\n')}
<button>Send</button>
</form></main></body>
</html>`;

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { exampleText } from '../../../widget/console/preview/example.js';
import { checked, offers } from './preview-examples.js';
import { openPreview } from './reader.js';

type Preview = Awaited<ReturnType<typeof openPreview>>;

const opened = async (others: Record<string, unknown[]> = {}): Promise<Preview> => {
  const reader = await openPreview([offers()], {
    '/console/check': [checked()],
    '/console/instruments/coffee@1.0.0': [checked()],
    ...others,
  });
  await reader.sees('What do you want to see?');
  return reader;
};
const file = (text: string, name = 'mine.json') => new File([text], name, { type: 'application/json' });
const pick = (reader: Preview, one: File) => {
  const input = reader.one<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(one);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
};
const drop = (reader: Preview, type: string, one: File) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(one);
  reader.one('main').dispatchEvent(
    new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
  ); // prettier-ignore
};
const paste = async (reader: Preview, text: string) => {
  await userEvent.click(reader.one('summary'));
  reader.one<HTMLTextAreaElement>('textarea').value = text;
  reader.press('Check and show');
};

describe('a preview with nothing chosen yet', () => {
  it('says what it is for, and lists what is published', async () => {
    const reader = await opened();
    expect(reader.text).toContain('with the route your answers take and the data they would leave');
    expect(reader.text).toContain('Coffee and study coffee@1.0.0 Baseline English, Spanish');
    expect(reader.text).toContain('Signed in as ada@lakeside.example , researcher');
    expect(reader.button('Survey console').getAttribute('href')).toBe('/console');
    await reader.isAccessible();
  });
  it('says so where nothing is published', async () => {
    const reader = await openPreview([offers({ instruments: [], programs: [] })]);
    await reader.sees('No questionnaire is published yet.');
    await reader.isAccessible();
  });
  it('fits a phone, also with text twice the size', async () => {
    const reader = await opened();
    expect(await reader.fits(360)).toBe(true);
    expect(await reader.fits(360, '200%')).toBe(true);
  });
});

describe('what can be previewed', () => {
  it('a published questionnaire, and the focus goes to its name', async () => {
    const reader = await opened();
    reader.press('Show coffee@1.0.0');
    await reader.sees('When do you study?');
    expect(reader.text).toContain('Nothing keeps this definition from being published.');
    await expect.poll(() => reader.focused?.textContent.trim()).toBe('Coffee and study');
  });
  it('the one the address names', async () => {
    const reader = await openPreview(
      [offers()],
      { '/console/instruments/coffee@1.0.0': [checked()] },
      '?instrument=coffee@1.0.0',
    );
    await reader.sees('When do you study?');
  });
  it('a file, of which the server is told the text alone', async () => {
    let told: unknown;
    const reader = await opened({ '/console/check': [(body: unknown) => ((told = body), checked())] });
    pick(reader, file(exampleText));
    await reader.sees('from mine.json');
    expect(told).toBe(exampleText);
    expect(reader.server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /console/instruments',
      'POST /console/check',
    ]);
  });
  it('a file dropped on the page, also in place of another', async () => {
    const reader = await opened();
    drop(reader, 'dragover', file(exampleText));
    await reader.sees('Drop the file to preview it');
    drop(reader, 'drop', file(exampleText, 'dropped.json'));
    await reader.sees('from dropped.json');
    drop(reader, 'drop', file(exampleText, 'second.json'));
    await reader.sees('from second.json');
    expect(reader.text).not.toContain('Drop the file');
  });
  it('a pasted text, which can be gone on with', async () => {
    const reader = await opened();
    await paste(reader, exampleText);
    await reader.sees('from pasted text');
    reader.press('Edit the text');
    await reader.sees('What do you want to see?');
    expect(reader.one<HTMLTextAreaElement>('textarea').value).toBe(exampleText);
    expect(reader.focused?.id).toBe('choose');
  });
  it('an example', async () => {
    const reader = await opened();
    reader.press('Show the example');
    await reader.sees('from the example');
    reader.press('Choose another');
    await reader.sees('What do you want to see?');
    expect(reader.all('textarea')).toEqual([]);
  });
});

describe('a definition that cannot be shown', () => {
  it('too large: says so and sends nothing', async () => {
    const reader = await opened();
    pick(reader, file('x'.repeat(1024 * 1024 + 1)));
    await reader.sees('The definition is larger than 1 MB');
    expect(reader.server.asked.length).toBe(1);
    await reader.isAccessible();
  });
  it('empty: says what to do', async () => {
    const reader = await opened();
    await paste(reader, '  ');
    await reader.sees('Paste the text of a definition first.');
  });
  it('no JSON: the place, with the lines around it', async () => {
    const comma = { path: '', rule: 'json_syntax', message: 'A comma is missing here.', line: 2, column: 12 };
    const text = '{\n  "id": "a"\n  "version": "1.0.0"\n}';
    const reader = await opened({
      '/console/check': [{ findings: [comma], warnings: [], reads: [] }],
    }); // prettier-ignore
    pick(reader, file(text));
    await reader.sees('This is not JSON yet.');
    expect(reader.text).toContain('line 2, column 12: A comma is missing here.');
    expect(reader.one('pre').textContent).toBe(
      '1  {\n2    "id": "a"\n              ▲\n3    "version": "1.0.0"\n4  }\n',
    );
    expect(reader.all('program-survey')).toEqual([]);
    await reader.isAccessible();
    expect(await reader.fits(360)).toBe(true);
  });
  it('not following the schema: what to mend, and no survey', async () => {
    const finding = { path: 'wave', rule: 'schema', message: 'Name a wave.', line: 4, column: 11 };
    const reader = await opened({ '/console/check': [{ findings: [finding], warnings: [], reads: [] }] });
    pick(reader, file('{}'));
    await reader.sees('One thing keeps it from being published. It can be shown once it follows the schema.');
    expect(reader.text).toContain('wave line 4, column 11 Name a wave. schema');
    expect(reader.all('program-survey')).toEqual([]);
    await reader.isAccessible();
  });
  it('with expressions that cannot be read: the same', async () => {
    const finding = { path: 'pages[0].visibleIf', rule: 'expression_syntax', message: 'Mend it.' };
    const reader = await opened({ '/console/check': [checked({ findings: [finding] })] });
    pick(reader, file('{}'));
    await reader.sees('It can be shown once its expressions can be read.');
    expect(reader.all('program-survey')).toEqual([]);
  });
});

describe('a definition with findings that can be read', () => {
  it('is shown under what to mend', async () => {
    const finding = {
      path: 'pages[3].elements[0].visibleIf',
      item: 'why',
      rule: 'name_unknown',
      message: 'Check the name.',
    };
    const reader = await opened({ '/console/check': [checked({ findings: [finding] })] });
    reader.press('Show the example');
    await reader.sees('When do you study?');
    expect(reader.text).toContain('pages[3].elements[0].visibleIf why Check the name. name_unknown');
    await reader.isAccessible();
    expect(await reader.fits(360)).toBe(true);
  });
  it('says what is worth a look, such as texts that fall back, and where', async () => {
    const reader = await opened();
    reader.press('Show the example');
    await reader.sees('Worth a look 1 of 26 texts have no words in es');
    await userEvent.click(reader.one('summary'));
    await reader.sees('shown in en: pages[4].elements[0].title. pages[4].elements[0].title');
  });
});

describe('a preview that cannot be opened', () => {
  it('says how to sign in', async () => {
    const reader = await openPreview([{ status: 401, code: 'sign_in_required' }]);
    await reader.sees('Sign in to the survey console');
    await reader.isAccessible();
  });
  it('says how to sign in when that runs out meanwhile', async () => {
    const reader = await opened({ '/console/check': [{ status: 401, code: 'sign_in_required' }] });
    reader.press('Show the example');
    await reader.sees('Sign in to the survey console');
  });
  it('says that there is no connection, and tries again', async () => {
    const reader = await openPreview(['no connection', offers()]);
    await reader.sees('The preview cannot be shown');
    expect(reader.text).toContain('The survey’s server cannot be reached.');
    await reader.isAccessible();
    reader.press('Try again');
    await reader.sees('What do you want to see?');
  });
  it('keeps the choice open where a check fails', async () => {
    const reader = await opened({ '/console/check': ['no connection', checked()] });
    reader.press('Show the example');
    await reader.sees('The survey’s server cannot be reached.');
    reader.press('Show the example');
    await reader.sees('When do you study?');
  });
  it('says that a questionnaire is not published here', async () => {
    const reader = await openPreview([offers()], {}, '?instrument=gone@1.0.0');
    await reader.sees('The server says not_found.');
    expect(reader.text).toContain('What do you want to see?');
  });
});

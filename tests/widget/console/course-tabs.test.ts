import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { instrument, placement, takeAll, testSession } from './examples.js';
import { openCourse } from './reader.js';

const selected = (reader: Awaited<ReturnType<typeof openCourse>>) =>
  reader.one('[role=tab][aria-selected=true]').textContent.trim();

const opened = async (others: Record<string, unknown[]> = {}) => {
  const reader = await openCourse([placement()], others);
  await reader.sees('148');
  return reader;
};

describe('the tabs of a course', () => {
  it('are one stop of the Tab key; arrows, Home and End move between them', async () => {
    const reader = await opened();
    reader.one('[role=tab]').focus();
    const after: Record<string, string> = {};
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      await reader.host.updateComplete;
      after[`${Object.keys(after).length} ${key}`] = selected(reader);
      expect(reader.focused).toBe(reader.one('[role=tab][aria-selected=true]'));
    }
    expect(Object.values(after)).toEqual([
      'Preview',
      'Answer a test run',
      'Announce',
      'Counts',
      'Announce',
      'Counts',
    ]);
    expect(reader.all<HTMLElement>('[role=tab]').filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
    await userEvent.keyboard('{Tab}');
    expect(reader.focused?.id).toBe('panel-counts');
  });

  it('follow the direction of the text', async () => {
    const reader = await opened();
    reader.host.dir = 'rtl';
    reader.one('[role=tab]').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await reader.host.updateComplete;
    expect(selected(reader)).toBe('Preview');
  });
});

describe('the preview', () => {
  it('shows the questionnaire without asking the server for anything', async () => {
    const reader = await opened();
    reader.press('Preview');
    await reader.sees('First question');
    expect(reader.text).toContain('Preview: nothing is saved.');
    expect(reader.server.asked.length).toBe(1);
    await reader.isAccessible();
  });

  it('can be as narrow as a phone', async () => {
    const reader = await opened();
    reader.host.style.inlineSize = '700px';
    reader.press('Preview');
    await reader.sees('First question');
    expect(reader.one('program-survey').clientWidth).toBeGreaterThan(500);
    await userEvent.click(reader.one('input[type=radio]'));
    await expect.poll(() => reader.one('program-survey').clientWidth).toBe(360);
  });

  it('offers the questionnaire’s languages, where it has several', async () => {
    const languages = ['en', 'es'];
    const title = { en: 'First question', es: 'Primera pregunta' };
    const [page] = instrument.pages;
    const pages = [{ ...page!, elements: [{ ...page!.elements[0]!, title }] }] as typeof instrument.pages;
    const reader = await openCourse([
      placement({ instrumentDefinition: { ...instrument, languages, pages } }),
    ]);
    await reader.sees('148');
    reader.press('Preview');
    await reader.sees('First question');
    const choice = reader.one('look-controls').shadowRoot!.querySelector('select')!;
    choice.value = 'es';
    choice.dispatchEvent(new Event('change'));
    await reader.sees('Primera pregunta');
  });

  it('begins again when asked', async () => {
    const reader = await opened();
    reader.press('Preview');
    await reader.sees('First question');
    reader.press('Next');
    await reader.sees('Second question');
    reader.press('Start over');
    await reader.sees('First question');
  });
});

describe('a test run', () => {
  const started = async (others: Record<string, unknown[]> = {}) => {
    const reader = await opened({
      '/test-sessions': [testSession()],
      '/answers': [takeAll],
      '/submission': [{ submittedAt: '2026-03-12T14:00:00Z', receipt: 'ABCD-1234', credit: false }],
      ...others,
    });
    reader.press('Answer a test run');
    await reader.sees('kept out of the data and out of all counts');
    return reader;
  };

  it('is a session of its own, under a banner', async () => {
    const reader = await started();
    await reader.isAccessible();
    reader.press('Start a test run');
    await reader.sees('First question');
    expect(reader.text).toContain('Test run: kept out of the data.');
    expect(reader.server.asked.at(-1)).toEqual({
      method: 'POST',
      path: '/test-sessions',
      token: 'secret-token',
    });
    await reader.isAccessible();
  });

  it('can be started over', async () => {
    const reader = await started({ '/test-sessions': [testSession(), testSession()] });
    reader.press('Start a test run');
    await reader.sees('First question');
    reader.press('Next');
    await reader.sees('Second question');
    reader.press('Start over');
    await reader.sees('First question');
    expect(reader.server.asked.filter(({ path }) => path === '/test-sessions').length).toBe(2);
  });

  it('outlives a look at the counts', async () => {
    const reader = await started();
    reader.press('Start a test run');
    await reader.sees('First question');
    reader.press('Next');
    await reader.sees('Second question');
    reader.press('Counts');
    await reader.sees('How far learners came');
    reader.press('Answer a test run');
    await reader.sees('Second question');
  });

  it('leads back to the counts when it is complete', async () => {
    const reader = await started();
    reader.press('Start a test run');
    await reader.sees('First question');
    reader.press('Next');
    await reader.sees('Second question');
    reader.press('Finish');
    await reader.sees('The test run is complete.');
    expect(reader.text).toContain('ABCD-1234');
    reader.press('Back to the counts');
    await reader.sees('How far learners came');
    expect(reader.focused?.id).toBe('tab-counts');
  });

  it('says why it could not start, and tries again', async () => {
    const reader = await started({ '/test-sessions': ['no connection', testSession()] });
    reader.press('Start a test run');
    await reader.sees('The survey’s server cannot be reached.');
    await reader.isAccessible();
    reader.press('Try again');
    await reader.sees('First question');
  });

  it('asks to reload the course page when the session is over', async () => {
    const reader = await started({ '/test-sessions': [{ status: 401, code: 'session_expired' }] });
    reader.press('Start a test run');
    await reader.sees('Reload the course page to go on.');
  });
});

describe('the announcement', () => {
  const announcement = (reader: Awaited<ReturnType<typeof openCourse>>) =>
    reader.one<HTMLTextAreaElement>('textarea');

  it('says who asks, why, how long it takes and where it is', async () => {
    const reader = await opened();
    reader.press('Announce');
    await reader.sees('A text to announce the survey');
    const { value } = announcement(reader);
    for (const part of [
      'Lakeside University asks what Data and Economics brought you',
      'about 8 minutes',
      'voluntary',
      'in the course “Capstone Exam”',
    ])
      expect(value).toContain(part);
    await reader.isAccessible();
    expect(await reader.fits(360)).toBe(true);
  });

  it('is copied as it was changed', async () => {
    const reader = await opened();
    reader.press('Announce');
    await reader.sees('A text to announce the survey');
    await userEvent.fill(announcement(reader), 'Please answer.');
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    reader.press('Copy the text');
    await reader.sees('Copied');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(copied).toEqual(['Please answer.']);
  });

  it('is copied the old way where the frame may not use the clipboard', async () => {
    const reader = await opened();
    reader.press('Announce');
    await reader.sees('A text to announce the survey');
    const { clipboard } = navigator;
    const closed = { writeText: () => Promise.reject(new DOMException('closed', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: closed });
    let copied = '';
    document.addEventListener('copy', () => (copied = 'by command'), { once: true });
    await userEvent.click(reader.button('Copy the text'));
    await expect.poll(() => reader.text).toMatch(/Copied|does not let this page copy/);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(reader.text.includes('Copied')).toBe(copied === 'by command');
    expect(reader.focused?.textContent).toContain('Copy the text');
  });
});

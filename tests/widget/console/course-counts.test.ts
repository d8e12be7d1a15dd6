import { describe, expect, it } from 'vitest';
import { placement, today, unanswered } from './examples.js';
import { openCourse } from './reader.js';

const countsOf = (reader: Awaited<ReturnType<typeof openCourse>>) =>
  reader.all('.step').map((step) => step.textContent.replace(/\s+/g, ' ').trim());

describe('the counts of a course', () => {
  it('say which survey, which program, which course, and how far learners came', async () => {
    const reader = await openCourse([placement()]);
    await reader.sees('Survey at the end of the program');
    expect(reader.text).toContain('Data and Economics , in the course Capstone Exam');
    expect(reader.text).toContain('about 8 minutes');
    expect(countsOf(reader)).toEqual([
      'Reached known to have come to the survey 148',
      'Started agreed to take part 97',
      'Finished came to the end 64',
    ]);
    expect(reader.text).toContain('Times the page was opened 1,312');
    expect(reader.text).toContain('Last answer received on 12 March 2026');
    expect(reader.text).not.toContain('Simulated');
    await reader.isAccessible();
  });

  it('ask with the token of the page, and keep it out of the document', async () => {
    const reader = await openCourse([placement()]);
    await reader.sees('148');
    expect(reader.server.asked).toEqual([{ method: 'GET', path: '/placement', token: 'secret-token' }]);
    expect(document.documentElement.outerHTML + reader.host.shadowRoot!.innerHTML).not.toContain(
      'secret-token',
    );
  });

  it('carry one and the same mark wherever a number is hidden, and show zero as zero', async () => {
    const reader = await openCourse([
      placement({ visits: null, counts: { reached: 40, started: null, finished: null } }),
    ]);
    await reader.sees('Reached');
    const marks = reader.all('dd').filter(({ textContent }) => textContent.includes('Hidden'));
    expect(new Set(marks.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()))).toEqual(
      new Set(['Hidden a group of fewer than 10']),
    );
    expect(marks.length).toBe(3);
    await reader.isAccessible();
    const none = await openCourse([unanswered()]);
    await none.sees('Reached');
    expect(none.text).not.toContain('Hidden');
    expect(countsOf(none)[0]).toContain('0');
  });

  it('say when the last answer came today', async () => {
    const reader = await openCourse([placement({ lastAnswerOn: today() })]);
    await reader.sees('Last answer received today');
  });

  it('say that simulated learners are among them', async () => {
    const reader = await openCourse([placement({ simulated: true })]);
    await reader.sees('Simulated learners are among these numbers.');
    await reader.isAccessible();
  });

  it('lead to the announcement where nobody has answered yet', async () => {
    const reader = await openCourse([unanswered({ course: {} })]);
    await reader.sees('No answers yet: the survey is in place');
    expect(reader.text).toContain('in this course');
    await reader.isAccessible();
    reader.press('Announce it');
    await reader.sees('A text to announce the survey');
    expect(reader.focused?.id).toBe('tab-announce');
  });

  it('name what keeps the study a draft', async () => {
    const reader = await openCourse([unanswered({ draft: ['ethics', 'legalBasis'] })]);
    await reader.sees(
      'Draft: learners cannot answer yet. The study still lacks the ethics approval or exemption and the legal basis.',
    );
    expect(reader.text).toContain('No answers yet: learners can answer once the study is complete.');
    await reader.isAccessible();
  });

  it('fit a phone, also with text twice the size', async () => {
    const reader = await openCourse([
      placement({ visits: null, counts: { reached: 40, started: null, finished: null }, simulated: true }),
    ]);
    await reader.sees('Reached');
    expect(await reader.fits(360)).toBe(true);
    expect(await reader.fits(360, '200%')).toBe(true);
  });
});

describe('a course view that is brought up to date', () => {
  it('shows the new numbers and says so', async () => {
    const reader = await openCourse([
      placement(),
      placement({ counts: { reached: 150, started: 99, finished: 70 } }),
    ]);
    await reader.sees('148');
    reader.press('Refresh');
    await reader.sees('150');
    expect(reader.text).toMatch(/Up to date as of \d\d:\d\d UTC/);
  });

  it('keeps the numbers it has where the server cannot be reached', async () => {
    const reader = await openCourse([placement(), 'no connection']);
    await reader.sees('148');
    reader.press('Refresh');
    await reader.sees('What you see is from before. The survey’s server cannot be reached.');
    expect(reader.text).toContain('148');
    await reader.isAccessible();
  });
});

describe('a course view that cannot be shown', () => {
  it('asks to reload the course page when the session is over, and offers nothing that would not help', async () => {
    const reader = await openCourse([{ status: 401, code: 'session_expired' }]);
    await reader.sees('Reload the course page to go on.');
    expect(reader.text).toContain('Code: session_expired · Request: request-1');
    expect(reader.all('button')).toEqual([]);
    await reader.isAccessible();
  });

  it('says who may see it', async () => {
    const reader = await openCourse([{ status: 403, code: 'not_allowed' }]);
    await reader.sees('Only instructors of this course see this page.');
  });

  it('tries again when asked, after a failure that passes', async () => {
    const reader = await openCourse([
      'no connection',
      { status: 503, code: 'store_unavailable' },
      placement(),
    ]);
    await reader.sees('cannot be reached');
    await reader.isAccessible();
    reader.press('Try again');
    await reader.sees('is not answering as it should');
    reader.press('Try again');
    await reader.sees('148');
  });

  it('passes on what the server says about anything else', async () => {
    const reader = await openCourse([{ status: 404, code: 'program_unknown' }]);
    await reader.sees('The server says program_unknown.');
  });

  it('says that it is opening until the server answers', async () => {
    const reader = await openCourse([new Promise(() => undefined)]);
    expect(reader.text).toContain('Opening the survey’s numbers…');
  });
});

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emptyOverview, overview } from './examples.js';
import { openConsole } from './reader.js';

const rows = (reader: Awaited<ReturnType<typeof openConsole>>, section: string) =>
  reader
    .all(`section[aria-labelledby=${section}] tbody tr`)
    .map((row) => row.innerText.replace(/\s+/g, ' ').trim());

const signedIn = async (...overviews: unknown[]) => {
  const reader = await openConsole(...(overviews.length ? overviews : [overview()]));
  reader.host.style.inlineSize = '1200px';
  await reader.sees('Survey console');
  return reader;
};

describe('a console nobody is signed in to', () => {
  it('says how to get a link', async () => {
    const reader = await openConsole({ status: 401, code: 'sign_in_required' });
    await reader.sees('Sign in to the survey console');
    expect(reader.text).toContain('program-survey admin add you@example.edu');
    expect(reader.text).not.toContain('sign_in_required');
    await reader.isAccessible();
    expect(await reader.fits(360, '200%')).toBe(true);
  });

  it('comes back when the sign-in runs out', async () => {
    const reader = await signedIn(overview(), { status: 401, code: 'sign_in_required' });
    reader.press('Refresh');
    await reader.sees('Sign in to the survey console');
    expect(reader.text).not.toContain('Lakeside Online');
  });
});

describe('the console', () => {
  it('has no fault a machine can find', async () => {
    const reader = await signedIn();
    await reader.isAccessible();
    reader.host.style.inlineSize = '340px';
    await reader.isAccessible();
  });

  it('says who is signed in and signs out by a form', async () => {
    const reader = await signedIn();
    expect(reader.text).toContain('Signed in as ada@lakeside.example , administrator');
    const form = reader.one<HTMLFormElement>('form');
    expect([form.method, new URL(form.action).pathname]).toEqual(['post', '/console/sign-out']);
    expect(form.querySelector('button')!.textContent).toBe('Sign out');
  });

  it('counts answers by program and wave, in the order of the waves, simulated ones marked', async () => {
    const reader = await signedIn();
    expect(rows(reader, 'studies')).toEqual([
      'Data and Economics MicroMasters',
      'Baseline 2,048 1,790 – does not apply 0',
      'End of program 97 64 71 90',
      'Follow-up 0 0 0 0',
      'Machine Learning Nanodegree',
      'No answers yet',
    ]);
    expect(reader.text).toContain('Simulated learners are among these counts.');
  });

  it('says which study is live, and what a draft lacks', async () => {
    const reader = await signedIn();
    const heads = reader
      .all('[aria-labelledby=studies] h3')
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(heads).toEqual(['What programs bring version 2 Live', 'Credentials at work version 1 Draft']);
    expect(reader.text).toContain(
      'the study still lacks the ethics approval or exemption and the information sheet',
    );
  });

  it('leads to the preview, and from a study to each of its questionnaires', async () => {
    const reader = await signedIn();
    expect(reader.button('Preview a questionnaire').getAttribute('href')).toBe('/console/preview');
    expect(reader.text).toContain('Questionnaires: Baseline · End of program');
    expect(reader.button('End of program').getAttribute('href')).toBe(
      '/console/preview?instrument=end@1.0.0',
    );
  });

  it('lists platforms with their state and last launch', async () => {
    const reader = await signedIn();
    expect(rows(reader, 'platforms')).toEqual([
      'Lakeside Online https://courses.lakeside.example client-1 1 Active 12 Mar 2026, 14:05',
      'Harbor Canvas https://canvas.instructure.com 1000042 – does not apply Revoked – not among the recent launches',
    ]);
  });

  it('gives the addresses an LMS needs, on this very server', async () => {
    const reader = await signedIn();
    await userEvent.click(reader.one('summary'));
    for (const path of ['/lti/login', '/lti/launch', '/lti/keys'])
      expect(reader.text).toContain(location.origin + path);
    expect(reader.text).toContain('program-survey platform add --help');
    expect(reader.button('Copy Keyset URL')).toBeTruthy();
  });

  it('says in words why a launch was refused, with its code', async () => {
    const reader = await signedIn();
    expect(reader.text).toContain('The 2 newest launches: 1 refused.');
    const [accepted, refused] = rows(reader, 'launches');
    expect(accepted).toContain('Lakeside Online Opened Learner');
    expect(refused).toContain('Refused This deployment of the platform is not registered with the survey.');
    expect(refused).toContain('deployment_unknown');
    expect(refused).toContain('deployment: 2');
  });

  it('shows ten launches until asked for all', async () => {
    const [launch] = overview().launches;
    const reader = await signedIn(overview({ launches: Array.from({ length: 17 }, () => launch!) }));
    expect(rows(reader, 'launches').length).toBe(10);
    reader.press('Show all 17');
    await expect.poll(() => rows(reader, 'launches').length).toBe(17);
    expect(reader.button('Show fewer').ariaExpanded).toBe('true');
  });

  it('sums up the scores and says what went wrong', async () => {
    const reader = await signedIn();
    expect(reader.text).toContain('1 sent, 1 waiting, 1 failed.');
    const [sent, waiting, failed] = rows(reader, 'scores');
    expect(sent).toContain('Sent Capstone Exam End of program 1 12 March 2026');
    expect(waiting).toContain('The platform answered 503 12 Mar 2026, 14:30');
    expect(failed).toContain('Failed p Baseline 12');
  });

  it('says what to do where there is nothing yet', async () => {
    const reader = await signedIn(emptyOverview());
    for (const words of ['No study has been imported yet.', 'program-survey study import', 'No LMS is registered yet.', 'program-survey platform add --help', `${location.origin}/lti/launch`, 'Nobody has opened the survey from an LMS yet.', 'No score is due.'])
      expect(reader.text).toContain(words);
    await reader.isAccessible();
    expect(await reader.fits(360)).toBe(true);
  }); // prettier-ignore

  it('leads from the head to each section', async () => {
    const reader = await signedIn();
    reader.press('Scores');
    expect(reader.focused?.id).toBe('scores');
  });

  it('fits a phone, also with text twice the size', async () => {
    const reader = await signedIn();
    expect(await reader.fits(360)).toBe(true);
    expect(await reader.fits(360, '200%')).toBe(true);
  });

  it('is brought up to date, and keeps what it has where that fails', async () => {
    const reader = await signedIn(overview(), emptyOverview(), 'no connection');
    reader.press('Refresh');
    await reader.sees('No study has been imported yet.');
    reader.press('Refresh');
    await reader.sees('What you see is from before. The survey’s server cannot be reached.');
    expect(reader.text).toContain('No study has been imported yet.');
    await reader.isAccessible();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const reader = await openConsole({ status: 500, code: 'internal' }, overview());
    await reader.sees('The console cannot be shown');
    expect(reader.text).toContain('Code: internal · Request: request-1');
    await reader.isAccessible();
    reader.press('Try again');
    await reader.sees('Studies');
  });
});

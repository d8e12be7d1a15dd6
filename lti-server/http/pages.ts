import type { ErrorBody, ErrorCode } from '../../shared/errors.js';
import type { SessionView } from '../../shared/api.js';
import { html, jsonBlock, page } from './html.js';

const problemTitles: Partial<Record<ErrorCode, string>> = {
  not_found: 'There is nothing here',
  sign_in_link_invalid: 'This sign-in link does not work',
  sign_in_required: 'You are not signed in',
};

/** A refusal in words, with the code and request id that support needs. */
export const problemPage = ({ code, message, requestId }: ErrorBody): string =>
  page({
    title: problemTitles[code] ?? 'The survey could not be opened',
    body: html`<main class="notice">
      <h1>${problemTitles[code] ?? 'The survey could not be opened'}</h1>
      <p>${message}</p>
      <p class="small">Code: <code>${code}</code> · Request: <code>${requestId}</code></p>
    </main>`,
  });

/** Keeps the browser's half of the login secret, then goes on to the platform. */
export const loginPage = (login: { authUrl: string; state: string; browserHalf: string }): string =>
  page({
    title: 'Opening the survey',
    scripts: ['login-page'],
    body: html`<main class="notice" aria-busy="true">
        <p>Opening the survey…</p>
        <noscript><p>This survey needs JavaScript. Please allow it for this page and reload.</p></noscript>
      </main>
      ${jsonBlock('login', login)}`,
  });

/** Asks this browser's local storage for its half, where the cookie did not come along. */
export const bridgePage = (bridge: { idToken: string; state: string }): string =>
  page({
    title: 'Opening the survey',
    scripts: ['bridge-page'],
    body: html`<main class="notice" aria-busy="true">
      <p>Opening the survey…</p>
      <form method="post" action="/lti/launch" id="bridge">
        <input type="hidden" name="id_token" value="${bridge.idToken}" />
        <input type="hidden" name="state" value="${bridge.state}" />
        <input type="hidden" name="half" value="" />
        <input type="hidden" name="blocked" value="" disabled />
      </form>
    </main>`,
  });

/** Where the browser lets us keep nothing: the same login again, in a tab of its own. */
export const newTabPage = (loginAddress: string, problem: ErrorBody): string =>
  page({
    title: 'Open the survey in a new tab',
    body: html`<main class="notice">
      <h1>Open the survey in a new tab</h1>
      <p>
        Your browser does not let this page remember where you came from while it stands inside the course. In
        a tab of its own the survey works.
      </p>
      <p>
        <a class="button" href="${loginAddress}" target="_blank" rel="noopener"
          >Open the survey in a new tab</a
        >
      </p>
      <p class="small">Code: <code>${problem.code}</code> · Request: <code>${problem.requestId}</code></p>
    </main>`,
  });

/** A launch of a link that does not say which program and stage it is for. */
export const unconfiguredPage = (isInstructor: boolean, publicUrl: string): string =>
  page({
    title: 'Survey not set up yet',
    body: isInstructor
      ? html`<main class="notice">
          <h1>One step is missing</h1>
          <p>
            The connection to your LMS works. This link does not say yet which program and which survey it is
            for. Add these custom parameters to the link in your LMS and open it again:
          </p>
          <pre>
program=your-program-id
stage=baseline</pre>
          <p>
            <code>stage</code> is <code>baseline</code> in the first course, <code>end</code> in the final
            course, <code>follow-up</code> a year later. The research team knows the program id; it is listed
            in <a href="${publicUrl}/console" target="_blank" rel="noopener">the console</a>.
          </p>
        </main>`
      : html`<main class="notice">
          <h1>This survey is not ready yet</h1>
          <p>
            The course team is still setting it up. You do not need to do anything; please go on with your
            course.
          </p>
        </main>`,
  });

/**
 * The learner's page of a launch. Questionnaire and information sheet are fetched beside the scripts: they are the same
 * for all, and cached.
 */
export const surveyPage = (
  session: SessionView,
  addresses: { instrument: string; sheet: string },
): string => {
  const { instrument, sheet, ...rest } = session;
  const wanted = sheet ? addresses : { instrument: addresses.instrument };
  return page({
    title: session.study.title[instrument.defaultLanguage] ?? 'Survey',
    language: instrument.defaultLanguage,
    kind: 'framed',
    scripts: ['program-survey', 'survey-page'],
    head: html`${Object.values(wanted).map(
      (address) => html`<link rel="preload" href="${address}" as="fetch" crossorigin="anonymous" />`,
    )}`,
    body: html`<main><program-survey server=""></program-survey></main>
      <noscript
        ><p class="notice">
          This survey needs JavaScript. Please allow it for this page and reload.
        </p></noscript
      >
      ${jsonBlock('session', { ...rest, addresses: wanted })}`,
  });
};

/** The instructor's page of a launch. */
export const coursePage = (token: string): string =>
  page({
    title: 'Survey in this course',
    kind: 'framed',
    scripts: ['program-survey', 'course-page'],
    body: html`<main><survey-course></survey-course></main>
      ${jsonBlock('session', { token })}`,
  });

/** The survey on a page of its own, for places that can only link or frame. */
export const hostedPage = (
  title: string,
  survey: { program: string; stage: string; learner?: string },
): string =>
  page({
    title,
    kind: 'framed',
    scripts: ['program-survey', 'hosted-page'],
    body: html`<main>
        <program-survey
          server=""
          program="${survey.program}"
          stage="${survey.stage}"
          ${survey.learner ? html` learner="${survey.learner}"` : ''}
        ></program-survey>
      </main>
      <noscript
        ><p class="notice">
          This survey needs JavaScript. Please allow it for this page and reload.
        </p></noscript
      >`,
  });

/** The console; it signs in by a link. */
export const consolePage = (): string =>
  page({ title: 'Survey console', scripts: ['console'], body: html`<survey-console></survey-console>` });

/** Any definition, shown before learners see it. */
export const previewPage = (): string =>
  page({
    title: 'Preview a questionnaire',
    scripts: ['program-survey', 'preview-page'],
    body: html`<survey-preview></survey-preview>`,
  });

/** Mail scanners follow links: so the link only shows this, and pressing the button uses it. */
export const signInPage = (address: string): string =>
  page({
    title: 'Sign in',
    body: html`<main class="notice">
      <h1>Sign in to the survey console</h1>
      <form method="post" action="${address}"><button class="button">Sign in</button></form>
    </main>`,
  });

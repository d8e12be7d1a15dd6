import { FLAVOURS } from '../flavour.js';
import type { Flavour } from '../flavour.js';
import { parseForm, redirect } from '../http.js';
import type { CampusRequest, Reply } from '../http.js';
import type { Person } from '../people.js';
import { toolAddresses } from '../platform.js';
import { PLACED_SURVEYS } from '../programs/catalog.js';
import { customParameters } from '../services/launch-claims.js';
import type { CampusState } from '../state.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { page } from './layout.js';
import { problemPage } from './problem.js';

/** What each imitated platform is, in a word or two. */
const LIKENESS: Record<Flavour, string> = { edx: 'edX-like', coursera: 'Coursera-like' };

/** Everything an administrator copies from a platform to a tool and back. */
export function adminPage(campus: CampusState, person: Person): Reply {
  if (person.role !== 'admin') return notAdmin(campus);
  return page(campus, {
    title: 'Register the tool',
    path: `/as/${person.id}/admin`,
    person,
    main: html`<div class="column">
      <h1>Register the tool</h1>
      <p>
        The platforms have the tool’s addresses already. Register both platforms in the tool with the values
        below; they are the same each time the campus starts on this port.
      </p>
      ${FLAVOURS.map((flavour) => platformSection(campus, flavour))} ${toolSection(campus)}
      ${outageSection(campus, person)}
    </div>`,
  });
}

function notAdmin(campus: CampusState): Reply {
  return problemPage(campus, 403, 'This page is for the administrator', [
    'Choose Grace on the home page to open it.',
  ]);
}

function platformSection(campus: CampusState, flavour: Flavour): Html {
  const platform = campus.platforms[flavour];
  return html`<section class="panel ${flavour}" aria-labelledby="${flavour}">
    <p class="eyebrow">${LIKENESS[flavour]} platform</p>
    <h2 id="${flavour}">${platform.name}</h2>
    ${values([
      ['Issuer', platform.issuer],
      ['Client ID', platform.clientId],
      ['Deployment ID', platform.deploymentId],
      ['Login URL (OIDC authorization)', platform.authUrl],
      ['Access Token URL', platform.tokenUrl],
      ['Keyset URL', platform.keysetUrl],
    ])}
    <h3>Custom parameters in the courses</h3>
    ${values(
      PLACED_SURVEYS.filter(({ program }) => program.flavour === flavour).map((placed) => [
        placed.course.title,
        Object.entries(customParameters(placed))
          .map((pair) => pair.join('='))
          .join('\n'),
      ]),
    )}
  </section>`;
}

function toolSection({ toolUrl }: CampusState): Html {
  const tool = toolAddresses(toolUrl);
  return html`<section class="panel" aria-labelledby="tool">
    <h2 id="tool">What the platforms have of the tool</h2>
    ${values([
      ['Launch URL, registered redirect URI', tool.launch],
      ['Initiate login URL (OIDC)', tool.login],
      ['Tool public key: keyset URL', tool.keys],
    ])}
  </section>`;
}

function values(rows: readonly (readonly [string, string])[]): Html {
  return html`<dl class="values">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd><code>${value}</code></dd>
        </div>`,
    )}
  </dl>`;
}

function outageSection({ outage }: CampusState, person: Person): Html {
  return html`<section class="panel" aria-labelledby="outage">
    <h2 id="outage">Grade service</h2>
    <p>
      ${
        outage.down
          ? 'The grade service is down: it answers 503. Grades should arrive later, once it is back.'
          : 'The grade service answers. Take it down to see that no survey answer is lost by it.'
      }
    </p>
    <form method="post" action="/as/${person.id}/admin/grade-service">
      <button name="service" value="${outage.down ? 'up' : 'down'}">
        ${outage.down ? 'Bring it back' : 'Take it down'}
      </button>
    </form>
  </section>`;
}

/** Takes the grade service down, or brings it back. */
export function switchGradeService(campus: CampusState, person: Person, request: CampusRequest): Reply {
  if (person.role !== 'admin') return notAdmin(campus);
  campus.outage.down = parseForm(request.body).service === 'down';
  campus.outage.failNext = 0;
  return redirect(`/as/${person.id}/admin#outage`, 303);
}

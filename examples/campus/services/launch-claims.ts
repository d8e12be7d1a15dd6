import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { SCOPES, toolAddresses } from '../platform.js';
import type { PlacedSurvey } from '../programs/catalog.js';
import type { CampusState } from '../state.js';
import { lineItemUrl, lineItemsUrl } from './grade-addresses.js';
import type { LaunchInPreparation } from './login-hints.js';
import { COURSERA_ROLES, EDX_ROLES } from './roles.js';

const LTI = 'https://purl.imsglobal.org/spec/lti/claim';
const AGS_ENDPOINT = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const COURSE_OFFERING = 'http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering';

/** Everything in a launch token, by the campus's clock, in the shape of the platform it imitates. */
export function launchClaims(campus: CampusState, launch: LaunchInPreparation, nonce: string): JWTPayload {
  const issuedAt = Math.floor(campus.clock.now() / 1000);
  const particular = launch.flavour === 'edx' ? edxClaims : courseraClaims;
  return {
    ...commonClaims(campus, launch),
    ...particular(campus, launch),
    nonce,
    iat: issuedAt,
    exp: issuedAt + 3600,
  };
}

function commonClaims(campus: CampusState, { flavour, person }: LaunchInPreparation): JWTPayload {
  const platform = campus.platforms[flavour];
  return {
    iss: platform.issuer,
    aud: platform.clientId,
    azp: platform.clientId,
    sub: person.sub[flavour] ?? '',
    [`${LTI}/message_type`]: 'LtiResourceLinkRequest',
    [`${LTI}/version`]: '1.3.0',
    [`${LTI}/deployment_id`]: platform.deploymentId,
    [`${LTI}/target_link_uri`]: toolAddresses(campus.toolUrl).launch,
  };
}

function edxClaims(campus: CampusState, { person, placed }: LaunchInPreparation): JWTPayload {
  const { program, course, survey } = placed;
  return {
    [`${LTI}/roles`]: EDX_ROLES[person.role],
    // No title: edX sends the usage key only.
    [`${LTI}/resource_link`]: { id: survey.resourceLinkId },
    [`${LTI}/context`]: {
      id: course.contextId,
      type: [COURSE_OFFERING],
      title: `${course.title} - ${program.org}`,
      label: course.contextId,
    },
    // The same word whether the tool opens inline, in a dialog or in a window.
    [`${LTI}/launch_presentation`]: { document_target: 'iframe' },
    [`${LTI}/tool_platform`]: {
      guid: createHash('md5').update(campus.platforms.edx.issuer).digest('hex'),
      name: program.provider,
    },
    [`${LTI}/custom`]: customParameters(placed),
    [AGS_ENDPOINT]: {
      scope: Object.values(SCOPES),
      lineitem: lineItemUrl(campus.platforms.edx, placed),
    },
  };
}

function courseraClaims(campus: CampusState, { person, placed }: LaunchInPreparation): JWTPayload {
  const { course, survey } = placed;
  return {
    [`${LTI}/roles`]: COURSERA_ROLES[person.role],
    [`${LTI}/resource_link`]: { id: survey.resourceLinkId, title: survey.resourceLinkTitle },
    // An address where others have a title and a label.
    [`${LTI}/context`]: { id: course.contextId, url: `${campus.url}/courses/${course.id}` },
    [`${LTI}/tool_platform`]: { guid: 'coursera-platform', name: 'Coursera' },
    [`${LTI}/custom`]: customParameters(placed),
    [AGS_ENDPOINT]: {
      scope: Object.values(SCOPES),
      lineitems: lineItemsUrl(campus.platforms.coursera, placed),
      lineitem: lineItemUrl(campus.platforms.coursera, placed),
    },
  };
}

/** The custom parameters, as whoever placed the survey has typed them into the platform. */
export function customParameters({ program, survey }: PlacedSurvey): Record<string, string> {
  const parameters = { program: program.id, stage: survey.stage };
  if (program.flavour !== 'edx') return parameters;
  // edX substitutes no variables: the two histories arrive as they were typed.
  return {
    ...parameters,
    context_history: '$Context.id.history',
    link_history: '$ResourceLink.id.history',
  };
}

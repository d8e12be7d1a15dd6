import type { Person } from '../people.js';
import { toolAddresses } from '../platform.js';
import type { PlacedSurvey } from '../programs/catalog.js';
import type { CampusState } from '../state.js';

/**
 * The tool's login address with the parameters a platform sends to start a launch.
 * @param messageHint a hint made when the course page was shown; a new one is made without it
 */
export function loginInitiationUrl(
  campus: CampusState,
  person: Person,
  placed: PlacedSurvey,
  messageHint?: string,
): string {
  const { flavour } = placed.program;
  const platform = campus.platforms[flavour];
  const tool = toolAddresses(campus.toolUrl);
  const parameters = new URLSearchParams({
    iss: platform.issuer,
    client_id: platform.clientId,
    lti_deployment_id: platform.deploymentId,
    target_link_uri: tool.launch,
    login_hint: person.sub[flavour] ?? '',
    lti_message_hint: messageHint ?? campus.hints.remember({ flavour, person, placed }),
    ...(flavour === 'coursera' ? unsignedExtras(placed) : {}),
  });
  return `${tool.login}?${parameters.toString()}`;
}

/** Coursera repeats some claims here, unsigned and printed as Java maps. A tool must ignore them. */
function unsignedExtras({ course, survey }: PlacedSurvey): Record<string, string> {
  return {
    context: `{id=${course.contextId}}`,
    resource_link: `{id=${survey.resourceLinkId}, title=${survey.resourceLinkTitle}}`,
    lti_version: '1.3.0',
  };
}

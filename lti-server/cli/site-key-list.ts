import type { SiteKeyOverview } from '../../shared/api.js';
import { siteOverview } from '../domain/site-keys.js';
import { withStore, type Command } from './command.js';

const inWords = ({ kid, createdAt, createdBy, lastUsedOn, revokedAt }: SiteKeyOverview): string =>
  [
    `  ${kid}`,
    revokedAt ? `revoked ${revokedAt}` : 'active',
    `made ${createdAt} by ${createdBy ?? 'command'}`,
    lastUsedOn ? `last used ${lastUsedOn}` : 'never used',
  ].join('  ');

export const siteKeyListCommand: Command = {
  name: 'site-key list',
  summary: 'List the sites and the keys they sign tokens with.',
  usage: '[--json]',
  run: ({ print }) =>
    withStore(async (deps) => {
      const sites = await siteOverview(deps);
      print(
        sites,
        sites.length
          ? sites.flatMap(({ study, id, origins, keys }) => [
              `${id} (${study})  ${origins.join(' ') || 'not in the study file any more'}`,
              ...(keys.length ? keys.map(inWords) : ['  no key']),
            ])
          : ['No study lists a site yet. See “sites” in docs/study-file.md.'],
      );
    }),
};

import { listDeployments, listPlatforms } from '../store/platforms.js';
import { withStore, type Command } from './command.js';

export const platformListCommand: Command = {
  name: 'platform list',
  summary: 'List the registered LMSs.',
  usage: '[--json]',
  run: ({ print }) =>
    withStore(async ({ store }) => {
      const platforms = await Promise.all(
        (await listPlatforms(store.db)).map(async (platform) => ({
          ...platform,
          deployments: await listDeployments(store.db, platform.id),
        })),
      );
      print(
        platforms,
        platforms.length
          ? platforms.map(
              (one) =>
                `${one.id}  ${one.state}  ${one.name}  ${one.issuer}  client ${one.client_id}  deployments ${one.deployments.join(', ')}`,
            )
          : ['No LMS is registered yet. See: program-survey platform add --help'],
      );
    }),
};

import type { NewSiteKey } from '../../shared/api.js';
import { keyFileName, signExample } from '../../shared/sign-example.js';
import { makeSiteKey } from '../domain/site-keys.js';
import { listSites, type Site } from '../domain/sites.js';
import { CommandFailed, requiredOption, withStore, WrongUse, type Command } from './command.js';

/** The one site meant; throws where there is none, or more than one. */
const siteMeant = (sites: Site[], id: string, study: unknown): Site => {
  const found = sites.filter((site) => site.id === id && (study === undefined || site.study === study));
  if (found.length > 1)
    throw new WrongUse(
      `Several studies have a site ${id}. Say which: --study ${found.map((site) => site.study).join(' or ')}`,
    );
  if (found[0]) return found[0];
  const known = sites.map((site) => `${site.id} (${site.study})`).join(', ');
  throw new CommandFailed(
    known
      ? `There is no such site. Those in the study files: ${known}`
      : 'No study lists a site yet. See “sites” in docs/study-file.md.',
  );
};

const inWords = ({ kid, issuer, privateKey, site }: NewSiteKey): string[] => [
  `Key of ${issuer}: ${kid}`,
  '',
  `The private key is shown this once and kept nowhere here. Save it as ${keyFileName} where the site signs:`,
  '',
  privateKey.trim(),
  '',
  'How the site signs a token (Node with jose; others in docs/host-tokens.md):',
  '',
  signExample({ kid, site }).trim(),
];

export const siteKeyAddCommand: Command = {
  name: 'site-key add',
  summary: 'Make a key a site signs tokens with; prints its private half, this once.',
  usage: '--site ID [--study ID] [--json]',
  options: { site: { type: 'string' }, study: { type: 'string' } },
  run: async (call) => {
    const id = requiredOption(call, 'site');
    await withStore(async (deps) => {
      const key = await makeSiteKey(deps, siteMeant(await listSites(deps), id, call.values.study), null);
      call.print(key, inWords(key));
    });
  },
};

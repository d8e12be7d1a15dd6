import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isoTime } from '../clock.js';
import { addDeployment, savePlatform } from '../store/platforms.js';
import { requiredOption, withStore, WrongUse, type Call, type Command } from './command.js';

const text = { type: 'string' } as const;

const address = (call: Call, name: string): string => {
  const value = requiredOption(call, name);
  if (!z.url({ protocol: /^https?$/ }).safeParse(value).success)
    throw new WrongUse(`--${name} must be a web address`);
  return value;
};

export const platformAddCommand: Command = {
  name: 'platform add',
  summary: 'Register an LMS, or bring its addresses up to date.',
  usage: `--name NAME --issuer URL --client-id ID --deployment-id ID [--deployment-id ID ...]
         --auth-url URL --token-url URL --keyset-url URL [--token-audience AUD] [--frame-origin ORIGIN ...]

  --frame-origin  a further origin whose pages frame the tool (edX: the learning front end)
The LMS needs: login URL /lti/login, launch (redirect) URL /lti/launch, keyset URL /lti/keys.`,
  options: {
    name: text, issuer: text, 'client-id': text, 'auth-url': text, 'token-url': text, 'keyset-url': text,
    'token-audience': text,
    'deployment-id': { ...text, multiple: true },
    'frame-origin': { ...text, multiple: true },
  }, // prettier-ignore
  run: async (call) => {
    const deployments = (call.values['deployment-id'] ?? []) as string[];
    if (!deployments.length) throw new WrongUse('--deployment-id is missing');
    await withStore(async ({ store, clock }) => {
      const platform = {
        id: randomUUID(),
        issuer: requiredOption(call, 'issuer'),
        client_id: requiredOption(call, 'client-id'),
        name: requiredOption(call, 'name'),
        auth_url: address(call, 'auth-url'),
        token_url: address(call, 'token-url'),
        keyset_url: address(call, 'keyset-url'),
        token_audience: (call.values['token-audience'] as string | undefined) ?? null,
        frame_origins: ((call.values['frame-origin'] ?? []) as string[])
          .map((one) => new URL(one).origin)
          .join(' '),
        state: 'active' as const,
        created_at: isoTime(clock),
      };
      const id = await store.commit(async (db) => {
        const saved = await savePlatform(db, platform);
        for (const deployment of deployments) await addDeployment(db, saved, deployment);
        return saved;
      });
      call.print({ id }, [`Registered ${platform.name}: ${id}`]);
    });
  },
};

/**
 * Shows on the pinned ltijs the defects that decision 0002 rests on, in a process of its own. Exits with 1 when one is
 * gone: then the decision should be looked at again. Run: npm run test:ltijs
 */
import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { SignJWT, exportJWK } from 'jose';

const encryptionKey = 'a key for showing defects';

/** A database plugin that keeps everything in memory, as far as ltijs asks for it here. */
const memory = () => {
  const rows = {};
  const matches = (query) => (row) =>
    Object.entries(query ?? {}).every(([name, value]) => row[name] === value);
  return {
    setup: async () => true,
    Close: async () => true,
    Get: async (_key, collection, query) => {
      const found = (rows[collection] ?? []).filter(matches(query));
      return found.length ? found : false;
    },
    Insert: async (_key, collection, item, index) =>
      Boolean((rows[collection] ??= []).push({ ...index, ...item })),
    Replace: async (_key, collection, query, item, index) => {
      rows[collection] = (rows[collection] ?? []).filter((row) => !matches(query)(row));
      return Boolean(rows[collection].push({ ...index, ...item }));
    },
    Modify: async () => true,
    Delete: async (collection, query) =>
      Boolean((rows[collection] = (rows[collection] ?? []).filter((row) => !matches(query)(row)))),
  };
};

/** The stock tool, in the child process. */
const runStockTool = async () => {
  const { Provider } = createRequire(import.meta.url)('ltijs');
  const platformUrl = process.argv[3];
  Provider.setup(encryptionKey, { plugin: memory() }, { cookies: { secure: false }, tokenMaxAge: 60 });
  Provider.onConnect((_token, _request, response) => response.send('accepted'));
  await Provider.deploy({ serverless: true, silent: true });
  const platform = await Provider.registerPlatform({
    url: platformUrl,
    name: 'p',
    clientId: 'client',
    authenticationEndpoint: `${platformUrl}/auth`,
    accesstokenEndpoint: `${platformUrl}/token`,
    authConfig: { method: 'JWK_SET', key: `${platformUrl}/jwks` },
  });
  await platform.platformActive(true);
  const server = Provider.app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
};

const startStockTool = (platformUrl) =>
  new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['tool', platformUrl], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('message', ({ port }) => resolve({ child, url: `http://127.0.0.1:${port}` }));
    child.once('exit', (code) => reject(new Error(`the stock tool ended with ${code} before it listened`)));
  });

const main = async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  const platform = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
  );
  await new Promise((listening) => platform.listen(0, '127.0.0.1', listening));
  const platformUrl = `http://127.0.0.1:${platform.address().port}`;

  const acceptsForeignNonce = async () => {
    const { child, url } = await startStockTool(platformUrl);
    const query = new URLSearchParams({
      iss: platformUrl,
      client_id: 'client',
      login_hint: 'x',
      target_link_uri: `${url}/`,
    });
    const login = await fetch(`${url}/login?${query}`, { redirect: 'manual' });
    const state = new URL(login.headers.get('location')).searchParams.get('state');
    const cookie = login.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const claim = (name) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
    const token = await new SignJWT({
      nonce: 'an attacker made this up',
      [claim('message_type')]: 'LtiResourceLinkRequest',
      [claim('version')]: '1.3.0',
      [claim('deployment_id')]: 'never registered',
      [claim('target_link_uri')]: `${url}/`,
      [claim('resource_link')]: { id: 'r' },
      [claim('roles')]: [],
      [claim('context')]: { id: 'c' },
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(platformUrl)
      .setAudience('client')
      .setSubject('x')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(privateKey);
    const launch = await fetch(`${url}/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ id_token: token, state }),
    });
    child.removeAllListeners('exit');
    child.kill();
    return launch.status === 302 && launch.headers.get('location').includes('ltik=');
  };

  const diesOfOneRequest = async () => {
    const { child, url } = await startStockTool(platformUrl);
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.once('exit', () => resolve(true)));
    const answered = fetch(`${url}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'state=a%20b',
    })
      .then((response) => response.text())
      .then(
        () => false,
        () => ended,
      );
    const died = await answered;
    child.kill();
    return died;
  };

  const defects = [
    ['one unauthenticated request ends the process', diesOfOneRequest],
    ['a nonce and a deployment never issued or registered are accepted', acceptsForeignNonce],
  ];
  let gone = 0;
  for (const [name, show] of defects) {
    const isThere = await show();
    gone += isThere ? 0 : 1;
    console.log(`${isThere ? 'still there' : 'GONE       '}  ${name}`);
  }
  console.log(`${defects.length - gone} passed, ${gone} failed`);
  platform.close();
  process.exit(gone ? 1 : 0);
};

await (process.argv[2] === 'tool' ? runStockTool() : main());

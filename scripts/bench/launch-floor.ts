import { createPublicKey, randomBytes, randomUUID, verify, type JsonWebKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { serveMeasured } from './measured-process.js';

/**
 * The least a launch can cost: node:http alone, state and nonce inserted and consumed, RS256 verified, one durable insert.
 * It checks nothing else and shows nothing.
 */
await serveMeasured(async ({ keysetUrl, kid }: { keysetUrl: string; kid: string }) => {
  const { keys } = (await (await fetch(keysetUrl)).json()) as { keys: (JsonWebKey & { kid: string })[] };
  const key = createPublicKey({ key: keys.find((one) => one.kid === kid)!, format: 'jwk' });
  const dataDir = mkdtempSync(join(tmpdir(), 'program-survey-bench-'));
  const database = new Libsql(join(dataDir, 'floor.db'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) database.pragma(pragma);
  database.exec('create table login (state text primary key, nonce text); create table launch (id text primary key, subject text)'); // prettier-ignore
  const insertLogin = database.prepare('insert into login values (?, ?)');
  const takeLogin = database.prepare('delete from login where state = ? returning nonce');
  const insertLaunch = database.prepare('insert into launch values (?, ?)');

  const login = (response: ServerResponse) => {
    const [state, nonce] = [randomBytes(18).toString('base64url'), randomBytes(18).toString('base64url')];
    insertLogin.run(state, nonce);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ state, nonce }));
  };
  const launch = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const part of request) body += String(part);
    const form = new URLSearchParams(body);
    const [header, payload, signature] = form.get('id_token')!.split('.');
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify('RSA-SHA256', signed, key, Buffer.from(signature!, 'base64url')))
      throw new Error('signature');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as {
      nonce: string;
      sub: string;
    };
    database.exec('begin immediate');
    const taken = takeLogin.get(form.get('state')) as { nonce: string } | undefined;
    if (taken?.nonce !== claims.nonce) throw new Error('nonce');
    insertLaunch.run(randomUUID(), claims.sub);
    database.exec('commit');
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Survey</title>');
  };
  const server = createServer((request, response) => {
    if (request.method === 'POST') void launch(request, response);
    else login(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
});

import { createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Libsql from 'libsql';

/**
 * The least a launch can cost: node:http alone, state and nonce inserted and consumed, RS256 verified, one durable insert.
 * It checks nothing else and shows nothing. PORT, KEYSET_URL and KID come from the environment.
 */
const { PORT, KEYSET_URL, KID, DATA_DIR } = process.env;
const { keys } = await (await fetch(KEYSET_URL)).json();
const key = createPublicKey({ key: keys.find(({ kid }) => kid === KID), format: 'jwk' });
const database = new Libsql(join(DATA_DIR, 'floor.db'));
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) database.pragma(pragma);
database.exec('create table login (state text primary key, nonce text)');
database.exec('create table launch (id text primary key, subject text)');
const insertLogin = database.prepare('insert into login values (?, ?)');
const takeLogin = database.prepare('delete from login where state = ? returning nonce');
const insertLaunch = database.prepare('insert into launch values (?, ?)');

const login = (response) => {
  const [state, nonce] = [randomBytes(18).toString('base64url'), randomBytes(18).toString('base64url')];
  insertLogin.run(state, nonce);
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ state, nonce }));
};

const launch = async (request, response) => {
  let body = '';
  for await (const part of request) body += String(part);
  const form = new URLSearchParams(body);
  const [header, payload, signature] = form.get('id_token').split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) throw new Error('signature');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  database.exec('begin immediate');
  if (takeLogin.get(form.get('state'))?.nonce !== claims.nonce) throw new Error('nonce');
  insertLaunch.run(randomUUID(), claims.sub);
  database.exec('commit');
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>Survey</title>');
};

createServer((request, response) => {
  if (request.method === 'POST') void launch(request, response);
  else if (request.url === '/readyz') response.end();
  else login(response);
}).listen(Number(PORT), '127.0.0.1');

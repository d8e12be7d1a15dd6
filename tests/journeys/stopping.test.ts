import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

/** A request the server has begun to read, whose body follows later. */
const beginSlowRequest = async (url: string) => {
  const headers = {
    'content-type': 'application/json',
    expect: '100-continue',
    'transfer-encoding': 'chunked',
  };
  const sent = request(url, { method: 'POST', headers });
  sent.flushHeaders();
  await once(sent, 'continue');
  return {
    /** Sends the rest and returns the status of the answer. */
    finish: async (body: string): Promise<number> => {
      sent.end(body);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      response.resume();
      return response.statusCode!;
    },
  };
};

describe('the server process', () => {
  let tool: ToolProcess;
  beforeEach(async () => {
    tool = await startToolProcess(await freePort(), { platforms: [] });
  });
  afterEach(() => tool.close());

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with status 0 on %s, after answering what is under way',
    async (signal) => {
      const slow = await beginSlowRequest(`${tool.url}/api/v1/sessions`);
      const ended = tool.stop(signal);
      expect(await slow.finish(JSON.stringify({ program: 'mm-data-economics', stage: 'baseline' }))).toBe(
        200,
      );
      expect(await ended).toBe(0);
    },
  );

  it('starts again on the same data after being killed', async () => {
    await tool.kill();
    await tool.start();
    expect((await fetch(`${tool.url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${tool.url}/metrics`)).text()).toContain('http_requests_total');
  });

  it('answers a request for nothing with the one error shape', async () => {
    const response = await fetch(`${tool.url}/api/v1/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 'not_found',
      requestId: expect.any(String) as string,
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

describe('the server process', () => {
  let tool: ToolProcess;
  beforeEach(async () => {
    tool = await startToolProcess(await freePort(), { platforms: [] });
  });
  afterEach(() => tool.close());

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with status 0 on %s, after answering what is under way',
    async (signal) => {
      const page = fetch(`${tool.url}/s/mm-data-economics/baseline`);
      expect(await tool.stop(signal)).toBe(0);
      expect((await page).status).toBe(200);
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

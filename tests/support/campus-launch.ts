import { sessionIn, outcomeOf } from '../launch/launch-driver.js';
import type { Tool } from './tool.js';

/** Goes the way of a browser from a platform's login link through the tool and back, without a browser. */
export const throughCampus = async (tool: Tool, loginUrl: string): Promise<{ token: string }> => {
  const login = await fetch(loginUrl);
  const page = await login.text();
  const { authUrl } = JSON.parse(/id="login">(.*?)<\/script>/.exec(page)![1]!) as { authUrl: string };
  const answered = await (await fetch(authUrl)).text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(answered)?.[1] ?? '';
  const launched = await fetch(`${tool.url}/lti/launch`, {
    method: 'POST',
    headers: { cookie: login.headers.get('set-cookie')!.split(';')[0]! },
    body: new URLSearchParams({ id_token: field('id_token'), state: field('state') }),
  });
  return sessionIn(await outcomeOf(launched));
};

import { createCampus } from './campus.js';
import { parseSettings } from './settings.js';

async function main(): Promise<void> {
  const settings = parseSettings(process.env);
  const campus = await createCampus({
    port: settings.CAMPUS_PORT,
    toolUrl: settings.TOOL_URL,
    dataDir: settings.DATA_DIR,
    ...(settings.CLOCK_FILE === undefined ? {} : { clockFile: settings.CLOCK_FILE }),
  });
  console.log(`Demonstration campus: ${campus.url} (tool: ${settings.TOOL_URL})`);

  const stop = () => {
    void campus.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(words(error));
  process.exitCode = 1;
});

function words(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  return taken ? 'The port is taken by another program. Set CAMPUS_PORT to a free one.' : error.message;
}

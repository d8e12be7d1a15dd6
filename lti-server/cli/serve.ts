import { createApp } from '../app.js';
import { openUpToDate, type Command } from './command.js';

/** Runs the server until SIGTERM or SIGINT; then finishes what is under way and ends. */
export const serve = async (): Promise<void> => {
  const { settings, store, clock } = await openUpToDate();
  const app = await createApp({ settings, store, clock });
  const stop = (signal: string) => {
    app.log.info({ signal }, 'stopping');
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        app.log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.listen({ port: settings.port, host: '0.0.0.0' });
  app.log.info({ publicUrl: settings.publicUrl, database: store.engine }, 'ready');
};

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Run the server (the same as npm start).',
  usage: '',
  run: serve,
};

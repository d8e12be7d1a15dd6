import { readSettings } from '../config.js';
import { systemClock } from '../clock.js';
import { publishBuiltIn } from '../domain/publish-instruments.js';
import { ensureToolKey } from '../lti/tool-keys.js';
import { createSecrets } from '../secrets.js';
import { migrateStore, openStore } from '../store/open.js';
import type { Command } from './command.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database to this release: schema, keys, built-in questionnaires.',
  usage: '[--json]',
  run: async ({ print }) => {
    const settings = readSettings(process.env);
    const store = openStore(settings);
    try {
      const migrations = await migrateStore(store);
      const deps = {
        store,
        clock: systemClock(settings.clockFile),
        secrets: createSecrets(settings.secretKey),
      };
      await ensureToolKey(deps);
      const instruments = await publishBuiltIn(deps);
      print({ engine: store.engine, migrations, instruments }, [
        migrations.length ? `Migrated: ${migrations.join(', ')}` : 'The database is up to date.',
        `Published: ${instruments.join(', ')}`,
      ]);
    } finally {
      await store.close();
    }
  },
};

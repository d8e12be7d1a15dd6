import { withStore, type Command } from './command.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database to this release: schema, keys, built-in questionnaires.',
  usage: '[--json]',
  run: ({ print }) =>
    withStore(({ store: { engine }, migrations, instruments }) => {
      print({ engine, migrations, instruments }, [
        migrations.length ? `Migrated: ${migrations.join(', ')}` : 'The database is up to date.',
        `Published: ${instruments.join(', ')}`,
      ]);
      return Promise.resolve();
    }),
};

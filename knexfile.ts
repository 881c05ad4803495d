import { readConfig } from './src/config.ts';
import { connection } from './src/db/connect.ts';

// For knex's own command line against a server of yours; the desk migrates by itself when it starts.
export default connection(readConfig(process.env).DATABASE_URL ?? '');

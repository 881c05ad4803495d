// `npm run docs`: writes the tables that come from the code into the pages they stand on, and `.env.example`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENV_EXAMPLE, TABLES, withTables } from './tables.ts';

const root = join(import.meta.dirname, '..', '..');
writeFileSync(join(root, '.env.example'), ENV_EXAMPLE);
for (const page of Object.keys(TABLES)) {
  writeFileSync(join(root, page), withTables(page, readFileSync(join(root, page), 'utf8')));
}

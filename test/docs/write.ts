// `npm run docs`: writes the tables that come from the code into the README, and `.env.example`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENV_EXAMPLE, withTables } from './tables.ts';

const root = join(import.meta.dirname, '..', '..');
writeFileSync(join(root, '.env.example'), ENV_EXAMPLE);
writeFileSync(join(root, 'README.md'), withTables(readFileSync(join(root, 'README.md'), 'utf8')));

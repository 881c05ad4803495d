// Run as a process of its own: knex cannot import TypeScript migrations inside vitest on Node 20.
import { connect, migrate } from '../src/db/connect.ts';

const db = connect(process.argv[2] ?? '', 1);
await migrate(db);
await db.destroy();

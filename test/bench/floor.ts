// The floor: express and one INSERT in one commit, nothing checked and nothing sent. What durable intake costs at the least.
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
await pool.query(
  'create table if not exists floor (id bigint generated always as identity primary key, body text not null)',
);
const app = express();
app.post('/', express.text({ type: '*/*' }), async (request, response) => {
  await pool.query('insert into floor (body) values ($1)', [request.body]);
  response.status(202).json({ ok: true });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/` });
});
process.on('SIGTERM', () => process.exit(0));

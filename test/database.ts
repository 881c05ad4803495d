import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of one's own, copied from the migrated template. `drop` fails loudly when somebody left a connection open. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template template_returndesk`);
  const url = new URL(inject('server'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name}`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(inject('server'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

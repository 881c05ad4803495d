import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

test('with no settings everything has a value', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: '.data',
    ROLES: ['web', 'worker', 'clock'],
  });
});

test('every problem is told at once, by its name, and no value is ever shown', () => {
  const wrong = {
    PORT: 'http',
    ROLES: 'web,cook',
    ENCRYPTION_KEY: 'hunter2',
    PUBLIC_URL: 'somewhere',
    DATABASE_URL: 'mysql://secret',
  };
  const told = (): unknown => readConfig(wrong);
  for (const name of Object.keys(wrong)) expect(told).toThrow(name);
  try {
    told();
  } catch (error) {
    expect(String(error)).not.toMatch(/hunter2|secret|cook|somewhere/);
  }
});

test('a server of one’s own without a key is half a configuration, and says where to get the other half', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgres://db/returndesk' })).toThrow(
    /ENCRYPTION_KEY: needed with DATABASE_URL.*openssl rand -hex 32/s,
  );
});

test('a blank line of .env counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000);
});

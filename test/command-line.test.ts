import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commands } from '../src/command-line.ts';
import { openDesk, type TestDesk } from './desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const outside = { examiners: async () => [], examinePictures: async () => [] };
const login = (...words: string[]) => commands.login?.(desk.config, words, outside);

test('a login link is printed for somebody of the staff; who is none, or nobody, is said with what to do', async () => {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  await login('--seller', desk.seller.id, '--as', 'mona');
  log.mockRestore();
  expect(said).toEqual([expect.stringMatching(/^login: http\S+$/)]);
  await expect(login('--seller', desk.seller.id, '--as', 'nobody')).rejects.toThrow('has no staff "nobody". Add them');
  await expect(login('--as', 'mona')).rejects.toThrow('Say who: npm run login -- --seller');
});

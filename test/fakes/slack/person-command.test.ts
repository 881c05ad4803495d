import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MonasDay, monasDay } from './person-scene.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

describe('types commands', () => {
  test('and reads what the answer says, only to herself', async () => {
    at.answering('/returns', ({ text }) => ({ body: `you said ${text} <!channel>` }));
    const { shown, error } = await at.mona.command('#returns', '/returns  help me ');
    expect(error).toBeNull();
    expect(shown && at.mona.textOf(shown)).toBe('you said help me @channel');
    expect(at.mona.ephemerals(at.channel)).toEqual([shown]);
    expect(at.mona.messagesIn(at.channel)).toEqual([]);
    expect(at.last()).toMatchObject({
      command: '/returns',
      text: 'help me',
      channel_name: 'returns',
      user_id: at.mona.user,
    });
  });

  test('which nobody answers in threads, and which Slack does not know', async () => {
    const thread = at.mona.post(at.channel, 'hello');
    expect((await at.mona.command(at.channel, '/returns', { thread })).error).toBe('not_supported_in_threads');
    expect((await at.mona.command(at.channel, '/refunds')).error).toBe('not_a_valid_command');
    await at.settled();
    expect(at.app.events()).toEqual(['message']);
  });

  test('and sees the answer in the channel if it is meant for all', async () => {
    at.answering('/returns', () => ({ body: { response_type: 'in_channel', text: 'for all' } }));
    await at.mona.command(at.channel, '/returns');
    expect(at.mona.messagesIn(at.channel).map(at.mona.textOf)).toEqual(['for all']);
  });

  test('and sees an error when the app is late, broken or gone', async () => {
    at.sending.patience.within = 50;
    at.answering('/returns', () => ({ after: 100 }));
    expect((await at.mona.command(at.channel, '/returns')).error).toBe('operation_timeout');
    expect(at.slack.complaints.splice(0)).toEqual(['the app did not answer command within 50 ms']);
    at.answering('/returns', () => ({ status: 500 }));
    expect((await at.mona.command(at.channel, '/returns')).error).toBe('http_service_error');
    at.slack.world.app.requestUrl = 'http://127.0.0.1:1';
    expect((await at.mona.command(at.channel, '/returns')).error).toBe('dispatch_failed');
  });

  test('with a response_url that works', async () => {
    await at.mona.command(at.channel, '/returns');
    const url = String(at.last().response_url);
    const body = JSON.stringify({ text: 'later' });
    const later = at.mona.until(() => at.mona.ephemerals()[0]);
    await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(at.mona.textOf(await later)).toBe('later');
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { shopPulls } from '../../adapters/relay/index.ts';
import { OWN_HOST } from '../../adapters/slack/attached.ts';
import { warmUp } from '../../src/app/warm-up.ts';
import { aReturn } from '../desk.ts';
import { pictureServer, redirectTo } from '../fakes/picture-server.ts';
import { aJpeg, aPng, sha256Of } from '../pictures.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';

let desk: SlackDesk;
let mona: ReturnType<SlackDesk['person']>;
beforeAll(async () => {
  await warmUp();
  desk = await openSlackDesk('socket');
  mona = desk.person('mona');
});
afterAll(() => desk.close());
afterEach(() => desk.slack.faults.clear());

let opened = 0;
/** A return whose conversation Mona may begin, and its card. */
async function aCard() {
  opened += 1;
  await desk.hears('return.opened', aReturn({ return_id: `R-${opened}` }));
  await desk.settled();
  const card = desk.cards().at(-1);
  if (!card) throw new Error('there is no card');
  const cardNow = () => mona.textOf(desk.cards().find(({ ts }) => ts === card.ts) ?? card);
  const sent = () =>
    desk.seller.at.arrived.filter(({ type, data }) => type === 'message.sent' && data.return_id === `R-${opened}`);
  return { card, cardNow, sent };
}

/** Presses, fills with these pictures, and says yes to the preview. */
async function writeWith(
  on: Parameters<typeof mona.click>[0],
  text: string,
  pictures: { name: string; content: Buffer }[],
) {
  await mona.click(on, 'Contact customer');
  await mona.until(() => mona.modal()?.submit);
  await mona.fill({ category: 'support', text, pictures });
  await mona.submit();
  const preview = mona.modal();
  await mona.submit();
  return { preview: preview ? mona.textOf(preview) : '', answer: mona.textOf(mona.modal() as never) };
}

test('a colleague’s message goes on to the customer with its pictures, and only them', async () => {
  const { card, sent } = await aCard();
  const [lid, box] = [await aJpeg('#102030'), await aPng('#302010')];
  const said = mona.upload('returns', { name: 'lid.jpg', content: lid, text: 'Like *this*', thread: card });
  const team = mona.upload('returns', { name: 'price list.pdf', content: 'PDF', thread: card });
  said.files.push(...team.files);
  await mona.shortcut('send_to_customer', said);
  const form = await mona.until(() => mona.modal());
  expect(mona.textOf(form)).toContain('Attached already: lid.jpg. You can add more.');
  expect(mona.textOf(form)).toContain('price list.pdf cannot be sent: it is neither a JPEG nor a PNG picture.');
  await mona.fill({ pictures: [{ name: 'box.png', content: box }] });
  await mona.submit();
  expect(mona.textOf(mona.modal() as never)).toContain('Photos: lid.jpg, box.png');
  await mona.submit();
  await desk.settled();
  const [message, ...more] = sent().map(({ data }) => data);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    text: 'Like *this*',
    files: [{ name: 'lid.jpg' }, { name: 'box.png', sha256: sha256Of(box) }],
  });
  // A phone wrote into it where it was taken: what leaves is the picture alone, and is told as what it is.
  const [told] = (message?.files ?? []) as { url: string; sha256: string }[];
  const left = Buffer.from(await (await fetch(told?.url ?? '')).arrayBuffer());
  expect(sha256Of(left)).toBe(told?.sha256);
  expect(String(lid)).toContain('Exif');
  expect(String(left)).not.toContain('Exif');
});

test('a message whose picture cannot be had is not sent; its author is called; sent again, it leaves once with all of them', async () => {
  const { card, cardNow, sent } = await aCard();
  const lid = await aPng('#405060');
  // Somebody took the app's right to read files away.
  desk.slack.faults.add({ method: 'download', times: 3, kind: { kind: 'html' } });
  const pictures = [{ name: 'lid.png', content: lid }];
  const { answer } = await writeWith(card, 'Look', pictures);
  expect(answer).toContain('The message leaves once its pictures are here');
  await desk.settled();
  expect(cardNow()).toContain('0 of 1 arrived');
  expect(sent()).toEqual([]);
  await desk.tryAgain();
  await desk.tryAgain();
  expect(cardNow()).toContain('lid.png failed: it could not be fetched');
  expect(cardNow()).toContain('Send again');
  // Nobody answered the customer: the time to do so runs on.
  expect(cardNow()).toContain('Contact customer');
  const [called] = desk.under(card).filter(({ text }) => text.includes('its message waits for it'));
  expect(called?.text).toContain(`<@${mona.user}>`);
  expect(sent()).toEqual([]);

  await mona.click(desk.cards().at(-1) as never, 'Send again');
  await desk.settled();
  expect(sent().map(({ data }) => data.files)).toMatchObject([[{ name: 'lid.png', sha256: sha256Of(lid) }]]);
  expect(cardNow()).not.toContain('failed');
});

test('what is no picture stops its message; written anew without it, nothing waits any more', async () => {
  const { card, cardNow, sent } = await aCard();
  await writeWith(card, 'Look', [{ name: 'fix.jpg', content: Buffer.from('MZ a program') }]);
  await desk.settled();
  expect(cardNow()).toContain('fix.jpg failed: it is neither a JPEG nor a PNG picture');
  expect(sent()).toEqual([]);
  await writeWith(desk.cards().at(-1) as never, 'In words then', []);
  await desk.settled();
  expect(sent().map(({ data }) => data.text)).toEqual(['In words then']);
  expect(cardNow()).not.toMatch(/failed|Send again/);
});

test('taken back while its pictures are on their way, it never leaves', async () => {
  const { card, sent } = await aCard();
  desk.slack.faults.add({ method: 'download', times: 1, kind: { kind: 'status', status: 503 } });
  await writeWith(card, 'Look', [{ name: 'lid.jpg', content: await aJpeg('#708090') }]);
  await desk.settled();
  await mona.click(desk.cards().at(-1) as never, 'Undo');
  await desk.tryAgain();
  expect(sent()).toEqual([]);
  await desk.hears('message.received', {
    return_id: `R-${opened}`,
    message_id: 'm-x',
    text: 'Hello?',
    sent_at: desk.now().toISOString(),
  });
  await desk.settled();
  expect(sent()).toEqual([]);
});

test('where its customer is erased meanwhile, it is not waited for any more', async () => {
  const { card, sent } = await aCard();
  desk.slack.faults.add({ method: 'download', times: 1, kind: { kind: 'status', status: 503 } });
  await writeWith(card, 'Look', [{ name: 'lid.jpg', content: await aJpeg('#807060') }]);
  await desk.settled();
  await desk.hears('customer.erased', { customer: { id: aReturn().customer.id } });
  await desk.tryAgain();
  expect(sent()).toEqual([]);
  const of = await desk.core
    .db('return_requests')
    .where({ shop_return_id: `R-${opened}` })
    .first('id');
  const messages = await desk.core.db('messages').where({ return_id: of.id, sender: 'staff' }).select('state', 'files');
  expect(messages).toEqual([{ state: 'cancelled', files: [] }]);
});

describe('the bot’s token', () => {
  const pulls = shopPulls({ now: () => new Date(), allowLoopback: true });
  afterAll(() => pulls.stop());

  test('is for Slack’s own servers', () => {
    const hosts = ['files.slack.com', 'sahara.slack.com', 'a.slack-edge.com'];
    expect(hosts.filter((host) => !OWN_HOST.test(host))).toEqual([]);
    const others = ['evilslack.com', 'slack.com.evil.example', 'files.slack.com:8443', '127.0.0.1', 'slack-edge.com.x'];
    expect(others.filter((host) => OWN_HOST.test(host))).toEqual([]);
  });

  test('is told to nobody else, wherever a redirect leads', async () => {
    const elsewhere = await pictureServer();
    const here = await pictureServer();
    here.instead.set('/a', [redirectTo(`${elsewhere.origin}/a`)]);
    const { host } = new URL(here.origin);
    const file = pulls.open({
      address: `${here.origin}/a`,
      headers: { authorization: 'Bearer xoxb-1' },
      mayAsk: (asked) => asked === host,
    });
    await expect(file.toArray()).rejects.toThrow('not where the platform keeps its files');
    expect(elsewhere.asked).toEqual([]);
    await here.close();
    await elsewhere.close();
  });
});

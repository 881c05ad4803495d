import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWN_HOST } from '../../adapters/discord/attached.ts';
import { formModals } from '../../adapters/discord/render.ts';
import { warmUp } from '../../src/app/warm-up.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { ALONE, withAttached } from '../../src/views/form-parts.ts';
import { FORMS } from '../../src/views/forms.ts';
import type { Message, Modal } from '../fakes/discord/world.ts';
import { aJpeg, aPng, sha256Of } from '../pictures.ts';
import { type DiscordDesk, openDiscordDesk } from './desk.ts';
import { displaysOf, talked } from './render-parts.ts';
import { CARRIED, readerOf } from './render-views.ts';

let desk: DiscordDesk;
let mona: ReturnType<DiscordDesk['person']>;
beforeAll(async () => {
  await warmUp();
  desk = await openDiscordDesk();
  mona = desk.person('mona');
});
afterAll(() => desk.close());

const sentFor = (id: string) =>
  desk.seller.at.arrived.flatMap(({ type, data }) => (type === 'message.sent' && data.return_id === id ? [data] : []));
/** The line that only Mona sees, and the form before her. */
const line = () => mona.ephemerals().at(-1) as Message;
const form = () => mona.modal() as Modal;
const cardNow = (id: string) => desk.textOf(desk.cards(id).at(-1));

test('a colleague’s message goes on to the customer with its pictures; what is none comes back with its words, and they wait', async () => {
  const card = await desk.opened('A-1');
  await desk.writes('A-1', 'Which lid?');
  await desk.settled();
  const [lid, box] = [await aPng('#102030'), await aPng('#302010')];
  const said = mona.upload(mona.threadUnder(card)?.id ?? '', { name: 'lid.png', content: lid, text: 'Like this' });
  await mona.contextMenu('Send to customer', said);
  expect(mona.textOf(form())).toContain('Attached already: lid.png. You can add more.');
  expect(() => mona.fill({ pictures: [{ name: 'prices.pdf', content: 'PDF' }] })).toThrow('not prices.pdf');
  // An older client takes what the field does not.
  mona.fill({ category: 'support', pictures: [{ name: 'box.png', content: box, contentType: 'application/pdf' }] });
  await mona.submit();
  expect(desk.textOf(line())).toContain('Photos: box.png cannot be sent: it is neither a JPEG nor a PNG picture.');

  await mona.click(line(), 'Contact customer (1 new)');
  expect(mona.fieldsOf(form())).toContainEqual({ label: 'Message', name: 'text', value: 'Like this' });
  mona.fill({ category: 'support', pictures: [{ name: 'box.png', content: box }] });
  await mona.submit();
  expect(desk.textOf(line())).toContain('Photos: lid.png, box.png');
  await mona.click(line(), 'Send to customer');
  await desk.settled();
  const files = [lid, box].map((bytes, n) => ({ name: ['lid.png', 'box.png'][n], sha256: sha256Of(bytes) }));
  expect(sentFor('A-1')).toMatchObject([{ text: 'Like this', files }]);
});

test('a picture that Discord keeps no longer stops its message; its author is called', async () => {
  const card = await desk.opened('A-2');
  await mona.click(card, 'Contact customer');
  mona.fill({ category: 'support', text: 'Look', pictures: [{ name: 'lid.jpg', content: await aJpeg() }] });
  await mona.submit();
  // The preview stood there overnight.
  desk.discord.clock.pass(25 * 3_600_000);
  await mona.click(line(), 'Send to customer');
  await desk.settled();
  await desk.tryAgain();
  await desk.tryAgain();
  expect(cardNow('A-2')).toContain('lid.jpg failed: it could not be fetched');
  expect(sentFor('A-2')).toEqual([]);
  const called = desk.under(card).find((one) => desk.textOf(one).includes('its message waits for it'));
  expect(called?.mentions).toEqual([desk.memberId('mona')]);
});

test('where there is no room for a field for pictures, those that wait are told of all the same', () => {
  const { words, ...reader } = readerOf(LANGUAGES.en);
  const names = Array.from({ length: 9 }, (_, n) => `the lid from side ${n}.png`);
  const drawn = FORMS.contact(
    talked(''),
    { ...reader, words },
    {},
    { ...ALONE, templates: [{ name: 'help', text: '' }] },
  );
  const [modal, ...more] = formModals(
    withAttached(drawn, { id: 'd', names, unfit: [] }, { ...reader, words }),
    CARRIED,
  );
  expect(more).toEqual([]);
  expect(JSON.stringify(modal)).not.toContain('"custom_id":"pictures"');
  expect(modal && displaysOf(modal).join()).toContain('the lid from side 8');
});

test('files are fetched from Discord’s own servers alone', () => {
  expect(['cdn.discordapp.com', 'media.discordapp.net'].filter((host) => !OWN_HOST.test(host))).toEqual([]);
  const others = ['cdn.discordapp.com.evil.example', 'evilcdn.discordapp.com', 'cdn.discordapp.com:81', '127.0.0.1'];
  expect(others.filter((host) => OWN_HOST.test(host))).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { personIn } from '../fakes/discord/person.ts';
import { type DiscordDesk, openDiscordDesk } from './desk.ts';

const { en, ar, fr } = LANGUAGES;
const NO_MEMBER = 'You are not on this team’s list';
const [TEAM, LEADS, LOOKERS] = ['910000000000000001', '910000000000000002', '910000000000000003'];

let desk: DiscordDesk;
beforeAll(async () => {
  desk = await openDiscordDesk();
  // As `roles` of the place in desk.json declares them.
  await desk.core
    .db('places')
    .where({ platform: 'discord' })
    .update({ roles: { [TEAM]: 'agent', [LEADS]: 'lead', [LOOKERS]: 'viewer' } });
});
afterAll(() => desk.close());

const holder = async (id: string): Promise<string | null> =>
  (await desk.core.db('return_requests').where({ shop_return_id: id }).first('hold_by')).hold_by;
let count = 0;
/** Somebody in the server whom no seller lists. */
function somebody(given: { roles?: string[]; bot?: boolean; globalName?: string; locale?: string } = {}) {
  const { locale, ...who } = given;
  const { id } = desk.discord.member(desk.guild, { username: `somebody${++count}`, globalName: 'Some Body', ...who });
  return { id, hands: personIn(desk.discord, desk.guild, id, locale ? { locale } : {}) };
}
/** What the person reads after having done it. */
const told = async (done: Promise<{ shown: Parameters<DiscordDesk['textOf']>[0]; error: string | null }>) => {
  const { shown, error } = await done;
  return error ?? desk.textOf(shown);
};

describe('who may act', () => {
  test('a role of the server counts as what the place says, and is looked at at every press', async () => {
    const card = await desk.opened('W-1');
    const { id, hands } = somebody({ roles: [TEAM] });
    expect(await told(hands.click(card, en.actions.hold))).toContain('You are on it until');
    expect(await holder('W-1')).toBe(`discord:${desk.guild}:${id}`);
    desk.discord.change(desk.guild, id, { roles: [] });
    expect(await told(hands.command(desk.channel, '/returns work release W-1'))).toContain(
      'That needs the role “agent”.',
    );
    expect(await holder('W-1')).not.toBeNull();
  });

  test('of two roles the higher counts; a role that the place does not name is nothing', async () => {
    const card = await desk.opened('W-2');
    const nobody = somebody({ roles: ['910000000000000009'] }).hands;
    expect(await told(nobody.click(card, en.actions.hold))).toContain('That needs the role “agent”.');
    const both = somebody({ roles: [LOOKERS, TEAM, LOOKERS] }).hands;
    expect(await told(both.click(card, en.actions.hold))).toContain('You are on it until');
  });

  test('a bot does not, even with a mapped role', async () => {
    const card = await desk.opened('W-3');
    const { hands } = somebody({ bot: true, roles: [LEADS] });
    expect(await told(hands.click(card, en.actions.hold))).toContain(NO_MEMBER);
    expect(await holder('W-3')).toBeNull();
  });

  test('somebody without any looks on: they read the queue and are told what they lack', async () => {
    const card = await desk.opened('W-4');
    const { hands } = somebody();
    expect(await told(hands.command(desk.channel, '/returns queue'))).toContain('Return W-4');
    expect(await told(hands.click(card, en.actions.hold))).toContain('That needs the role “agent”.');
    expect(await holder('W-4')).toBeNull();
  });

  test('nobody else sees what somebody is told', async () => {
    const card = await desk.opened('W-5');
    const { shown, ephemeral } = await somebody().hands.click(card, en.actions.hold);
    expect(ephemeral).toBe(true);
    expect(desk.standing()).not.toContain(shown);
  });

  test('people read in the language their Discord speaks, unless the seller knows better', async () => {
    await desk.opened('W-6');
    const nadia = somebody({ locale: 'fr' }).hands;
    expect(await told(nadia.command(desk.channel, '/returns queue'))).toContain(fr.queueTitle(0).split('(')[0]?.trim());
    await desk.core.db('staff').where({ id: 'vera' }).update({ language: 'ar' });
    const vera = desk.person('vera').command(desk.channel, '/returns queue');
    expect(await told(vera)).toContain(ar.queueTitle(0).split('(')[0]?.trim());
    await desk.core.db('staff').where({ id: 'vera' }).update({ language: null });
  });
});

test('an outdated card reverses nothing that came after it', async () => {
  const old = structuredClone(await desk.opened('P-1'));
  const mona = desk.person('mona');
  await mona.click(old, en.actions.hold);
  await desk.settled();
  const samir = desk.person('samir');
  expect(await told(samir.click(old, en.actions.hold))).toContain('Mona is on it.');
  expect(await holder('P-1')).toBe('mona');
});

test('a button of a version nobody knows any more is answered, not ignored', async () => {
  const card = structuredClone(await desk.opened('P-2'));
  card.components = [
    { type: 1, id: 1, components: [{ type: 2, id: 2, style: 2, label: 'Old', custom_id: 'v0:hold:P-2:1' }] },
  ];
  expect(await told(desk.person('mona').click(card, 'Old'))).toContain('/returns help');
  expect(await holder('P-2')).toBeNull();
});

test('a gesture that Discord tells twice is done once and answered once, without a word about it', async () => {
  const card = await desk.opened('P-3');
  const before = { logged: desk.logged.length, said: desk.person('mona').ephemerals().length };
  desk.gateway.duplicate();
  expect(await told(desk.person('mona').click(card, en.actions.hold))).toContain('You are on it until');
  await desk.heard();
  expect(desk.person('mona').ephemerals()).toHaveLength(before.said + 1);
  const { rows } = await desk.core.db.raw(
    `select count(*)::int as n from events e join return_requests r on r.seller_id = e.seller_id and r.id = e.return_id
     where r.shop_return_id = 'P-3' and e.type = 'held'`,
  );
  expect(rows[0].n).toBe(1);
  const noise = desk.logged.slice(before.logged).filter((line) => /"level":[4-6]0/.test(line));
  expect(noise).toEqual([]);
});

test('a form that was filled wrongly is opened again as it was written', async () => {
  await desk.opened('P-4', { status: 'pending_action' });
  const mona = desk.person('mona');
  await mona.command(desk.channel, '/returns work hold P-4');
  await mona.command(desk.channel, '/returns money refund P-4');
  await mona.fill({ amount: '9999.00' });
  const wrong = await mona.submit();
  const [only = ''] = mona.labelsOf(wrong.shown as never);
  await mona.click(wrong.shown as never, only);
  expect(mona.textOf(mona.modal() as never)).toContain('9999.00');
  mona.closeModal();
  // Nobody else opens it.
  const stolen = structuredClone(wrong.shown);
  expect(stolen?.ephemeralFor).toBe(desk.memberId('mona'));
});

test('reminders call who is on it and, when the time is up, the lead; nobody else', async () => {
  const card = await desk.opened('P-5');
  await desk.person('mona').command(desk.channel, '/returns work hold P-5');
  // The hold must outlive the wait, or there would be nobody to call.
  await desk.core.db('return_requests').where({ shop_return_id: 'P-5' }).update({ hold_until: '2099-01-01' });
  await desk.pass({ hours: 200 });
  await desk.settled();
  const said = desk.under(card);
  expect(said.flatMap(({ mentions }) => mentions)).toContain(desk.memberId('mona'));
  const all = [...desk.discord.world.channels.values()].flatMap(({ messages }) => messages);
  expect(new Set(all.flatMap(({ mentions }) => mentions))).toEqual(
    new Set([desk.memberId('mona'), desk.memberId('lina')]),
  );
  expect(all.some(({ mentionEveryone, mentionRoles }) => mentionEveryone || mentionRoles.length > 0)).toBe(false);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { cleanName } from '../fakes/discord/cdn.ts';
import { pictureServer } from '../fakes/picture-server.ts';
import { aJpeg, aLargePng, aPng, sha256Of } from '../pictures.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import { browserAt } from './browser.ts';
import { consoleHands } from './console-hands.ts';
import type { Hands } from './hands.ts';

type Sent = { id: string; name: string; type: string; bytes: number; sha256: string; url: string; expires_at: string };

/** Discord keeps the name of a file without what is not a letter of ASCII’s. */
const nameOn = (platform: string, name: string): string => (platform === 'Discord' ? cleanName(name) : name);

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let server: Awaited<ReturnType<typeof pictureServer>>;
  beforeAll(async () => {
    server = await pictureServer();
    desk = await openDesk({ workspace });
    mona = await desk.hands('mona');
  });
  afterAll(async () => {
    await desk.close();
    await server.close();
  });

  test('customer sends three photos, staff answers with one', async () => {
    const shop = desk.seller.at;
    const [lid, side, box] = [await aJpeg('#aa0000'), await aPng('#00aa00'), await aJpeg('#0000aa')];
    server.served.set('/lid', { bytes: lid }).set('/side', { bytes: side, type: 'image/png' });
    await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
    const file = (id: string, name: string, bytes: Buffer) => ({ id, name, type: 'image/jpeg', bytes: bytes.length });
    await desk.hears('message.received', {
      return_id: 'R-1',
      message_id: 'm-1',
      text: 'انظروا إلى الصور',
      files: [
        { ...file('f-1', 'lid.jpg', lid), url: `${server.origin}/lid`, sha256: sha256Of(lid) },
        { ...file('f-2', 'side.png', side), type: 'image/png', url: `${server.origin}/side` },
        file('f-3', 'box.jpg', box),
      ],
      sent_at: desk.now().toISOString(),
    });
    await desk.settled();
    expect((await mona.card('R-1')).text).toContain('2 of 3 arrived');
    const put = await shop.put(desk.url, desk.seller.shop, 'f-3', box, { at: desk.now() });
    expect(put).toMatchObject({ status: 202, body: { duplicate: false } });
    await desk.settled();
    const card = await mona.card('R-1');
    expect(card.text).not.toContain('of 3 arrived');
    expect(card.text).toMatch(/Photos:? ?3/);
    expect(card.pictures.map((name) => name.replace(/\.\w+$/, '')).toSorted()).toEqual(['box', 'lid', 'side']);

    // The customer asked first, so the seller begins.
    await mona.press('R-1', 'Contact customer (1 new)');
    const bytes = await aPng('#abcdef');
    const picture = { name: 'so geht’s.png', type: 'image/png', bytes };
    const preview = await mona.fill({ category: 'support', text: 'Press the lid like this' }, [
      picture,
      { name: 'phone.jpg', type: 'image/jpeg', bytes: await aJpeg('#fedcbb') },
    ]);
    expect(preview.form?.text).toContain(`Photos: ${nameOn(workspace.platform, picture.name)}, phone.jpg`);
    expect((await mona.fill({})).notice).toMatch(/^The message leaves (in|once its pictures are here)/);

    const sent = await shop.gets('message.sent');
    expect(sent.data).toMatchObject({ text: 'Press the lid like this', by: { kind: 'staff', name: 'Mona' } });
    const [first, ...more] = sent.data.files as Sent[];
    expect(more).toMatchObject([{ name: 'phone.jpg' }]);
    expect(first).toMatchObject({
      name: nameOn(workspace.platform, picture.name),
      type: 'image/png',
      bytes: bytes.length,
      sha256: sha256Of(bytes),
    });
    const days = (new Date(first?.expires_at ?? 0).getTime() - desk.now().getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    const fetched = await fetch(first?.url ?? '');
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(sha256Of(Buffer.from(await fetched.arrayBuffer()))).toBe(sha256Of(bytes));
    expect((await mona.card('R-1')).conversation.join('\n')).toContain('Press the lid like this');
    const page = await consoleHands(await desk.loginFor('mona'));
    const said = (await page.card('R-1')).conversation.join('\n');
    expect(said).toMatch(/Press the lid like this\s+2\s+delivered/);
    expect(said).not.toContain('announced');
  });

  test('what is no picture stops its message, and says why; written anew, it goes', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-3' }));
    await mona.press('R-3', 'Contact customer');
    const wrong = [{ name: 'fix.jpg', type: 'image/jpeg', bytes: Buffer.from('MZ a program') }];
    const refused = await mona.fill({ category: 'support', text: 'Like this' }, wrong);
    // The console has the bytes at once, and says it beside the field; elsewhere they are fetched once it is sent.
    const why = 'it is neither a JPEG nor a PNG picture';
    if (refused.form?.errors.pictures)
      expect(refused.form.errors).toEqual({ pictures: `fix.jpg cannot be sent: ${why}.` });
    else {
      await mona.fill({});
      expect((await mona.card('R-3')).text).toContain(`fix.jpg failed: ${why}`);
      expect((await mona.card('R-3')).buttons).toContain('Send again');
    }
    const fits = (data: Record<string, unknown>) => data.return_id === 'R-3';
    await mona.press('R-3', 'Contact customer');
    await mona.fill({ category: 'support', text: 'In words, then' });
    await mona.fill({});
    const sent = await desk.seller.at.gets('message.sent', fits);
    expect(sent.data).toMatchObject({ text: 'In words, then', files: [] });
    expect((await mona.card('R-3')).text).not.toContain('failed');
    expect((await mona.card('R-3')).buttons).not.toContain('Send again');
  });

  test('a picture too large for the platform’s own form goes by a page; the message leaves once', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-4' }));
    const bytes = await aLargePng();
    const picture = { name: 'lid.png', type: 'image/png', bytes };
    const written = { category: 'support', text: 'Look' };
    await mona.press('R-4', 'Contact customer');
    if (workspace.platform === 'console') await mona.fill(written, [picture]);
    else {
      await expect(mona.fill(written, [picture])).rejects.toThrow('lid.png');
      await mona.fill({ ...written, pictures: '' });
      const link = new URL(mona.linkInForm() ?? '');
      const page = browserAt(link.origin);
      await page.go(link.pathname);
      expect(page.seen().form?.text).toContain('Return R-4');
      await page.fill({ text: 'Look closely' }, [picture]);
      expect(page.seen().form?.text).toContain('Photos: lid.png');
      await page.fill({});
      expect(page.seen().notice).toMatch(/^The message leaves in/);
      // The preview still stands where Mona works, and its button is pressed as well.
      expect((await mona.fill({})).notice).toContain('It was sent already');
      expect(await page.go(link.pathname)).toBe(410);
    }
    if (workspace.platform === 'console') await mona.fill({});
    const sent = await desk.seller.at.gets('message.sent', (data) => data.return_id === 'R-4');
    const text = workspace.platform === 'console' ? 'Look' : 'Look closely';
    expect(sent.data).toMatchObject({ text, files: [{ name: 'lid.png', sha256: sha256Of(bytes) }] });
    await desk.settled();
    expect(desk.seller.at.arrived.filter(({ data }) => data.return_id === 'R-4')).toHaveLength(1);
  });

  test('a picture of a withheld message is shown to nobody', async () => {
    const bytes = await aJpeg('#fedcba');
    await desk.hears('return.opened', aReturn({ return_id: 'R-2' }));
    await desk.hears('conversation.reported', { return_id: 'R-2', by: 'shop' });
    await desk.hears('message.received', {
      return_id: 'R-2',
      message_id: 'm-2',
      text: 'hidden words',
      files: [{ id: 'f-9', name: 'hidden.jpg', type: 'image/jpeg', bytes: bytes.length }],
      sent_at: desk.now().toISOString(),
    });
    expect(await desk.seller.at.put(desk.url, desk.seller.shop, 'f-9', bytes, { at: desk.now() })).toMatchObject({
      status: 202,
    });
    await desk.settled();
    const card = await mona.card('R-2');
    expect(card.pictures).toEqual([]);
    expect(JSON.stringify(card)).not.toContain('hidden');
    await desk.hears('conversation.unlocked', { return_id: 'R-2', by: 'shop' });
    const page = await consoleHands(await desk.loginFor('mona'));
    expect((await page.card('R-2')).pictures).toEqual(['hidden.jpg']);
  });
});

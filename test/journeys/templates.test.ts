import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const ours = {
  name: 'Warehouse',
  for: ['contact'],
  texts: {
    en: 'Dear {customer_name}, our warehouse looks for {item}.',
    nl: 'Beste {customer_name}, we zoeken {item}.',
  },
};

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, seller: { templates: [ours] } });
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());
  const opens = (return_id: string, language: string | null) =>
    desk.hears(
      'return.opened',
      aReturn({ return_id, customer: { id: 'c', name: 'Camille', country: 'AE', ...(language ? { language } : {}) } }),
    );

  test('a template is filled in the customer’s language; what it cannot know is asked for', async () => {
    const shop = desk.seller.at;
    await opens('M-1', 'fr-FR');
    expect((await mona.press('M-1', 'Contact customer')).form?.fields).toContain('template');
    const asked = await mona.fill({ category: 'support', template: 'support', text: '' });
    expect(asked.form?.errors).toEqual({ suggested_help: 'Fill in {suggested_help}.' });
    const preview = await mona.fill({
      category: 'support',
      template: 'support',
      suggested_help: 'appuyez dix secondes sur le bouton',
      text: '',
    });
    expect(preview.form?.text).toContain('Bonjour Camille,');
    expect(preview.form?.text).toContain('appuyez dix secondes sur le bouton');
    await mona.fill({});
    const sent = await shop.gets('message.sent', ({ return_id }) => return_id === 'M-1');
    expect(sent.data.text).toContain('merci de nous avoir parlé de Electric kettle 1.7 l');
    expect(String(sent.data.text)).toMatch(/sahara home$/);
  });

  test('nobody told the customer’s language: what they wrote tells it, and where that is too little it is said', async () => {
    const item = { id: 'i-1', title: 'Lamp', quantity: 1, reason: { code: 'defective' } };
    const silent = { customer: { id: 'c', name: 'Camille' } };
    const comment = 'Het lampje brandt niet en het deksel sluit niet goed';
    await desk.hears('return.opened', aReturn({ return_id: 'M-5', ...silent, items: [{ ...item, comment }] }));
    await mona.press('M-5', 'Contact customer');
    const preview = await mona.fill({ category: 'information', template: 'photos', text: '' });
    expect(preview.form?.text).toContain('To Camille, who writes in Dutch');
    expect(preview.form?.text).toContain('Hallo Camille, kun je');
    await mona.fill({});
    const sent = await desk.seller.at.gets('message.sent', ({ return_id }) => return_id === 'M-5');
    expect(sent.data.language).toBe('nl');

    await desk.hears('return.opened', aReturn({ return_id: 'M-6', ...silent, items: [item] }));
    await mona.press('M-6', 'Contact customer');
    const unsure = await mona.fill({ category: 'information', text: 'Which of the two buttons is stuck?' });
    expect(unsure.form?.text).toContain('To Camille; their language is not known');
  });

  test('a text in another language than the customer’s is noticed, and may be sent', async () => {
    await opens('M-7', 'ar');
    await mona.press('M-7', 'Contact customer');
    const noticed = await mona.fill({ category: 'information', text: 'Which of the two buttons is stuck?' });
    expect(noticed.form?.text).toContain('This seems to be English, which is not the customer’s language.');
    await mona.fill({});
    const sent = await desk.seller.at.gets('message.sent', ({ return_id }) => return_id === 'M-7');
    expect(sent.data).toMatchObject({ text: 'Which of the two buttons is stuck?', language: 'en' });
  });

  test('an offer’s template names exactly what is offered', async () => {
    const shop = desk.seller.at;
    await opens('M-2', 'en');
    await mona.press('M-2', 'Hold');
    await mona.press('M-2', 'Make an offer');
    await mona.fill({ amount: '60%', keep: 'yes', template: 'returnless', text: '' });
    await mona.fill({});
    const made = await shop.gets('offer.made', ({ return_id }) => return_id === 'M-2');
    expect(made.data).toMatchObject({ amount: { amount: '149.40', currency: 'AED' } });
    expect((made.data.message as { text: string }).text).toContain('We would like to refund 149.40 AED');
  });

  test('a seller’s own template is used in the language it has; an open placeholder stops a message', async () => {
    await opens('M-3', 'nl');
    await mona.press('M-3', 'Contact customer');
    const preview = await mona.fill({ category: 'information', template: 'Warehouse', text: '' });
    expect(preview.form?.text).toContain('Beste Camille, we zoeken Electric kettle 1.7 l.');
    await opens('M-4', null);
    await mona.press('M-4', 'Contact customer');
    const open = await mona.fill({ category: 'information', text: 'Dear {customer_name}, where is {thing}?' });
    expect(open.form?.errors).toEqual({ text: 'Fill in {thing}.' });
    const ownWords = 'Dear {customer_name}, try this: {suggested_help}';
    const filled = await mona.fill({ category: 'support', text: ownWords, suggested_help: 'press for ten seconds' });
    expect(filled.form?.text).toContain('Dear Camille, try this: press for ten seconds');
  });
});

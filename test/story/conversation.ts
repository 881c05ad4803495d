// One return from its opening to its end, told by the shop and by a person at the console.

import type { Chance } from './chance.ts';
import type { Page, Person } from './person.ts';
import type { Sent, Shop } from './shop.ts';

export type Story = {
  /** The shop's id of the return. */
  returnId: string;
  /** Everything the shop told the desk. */
  sent: Sent[];
  /** What the person writes to the customer. */
  says: string;
  /** What the customer writes. */
  replies: { id: string; text: string }[];
  amount: string;
  /** Where it stands: null at its end; else the step it is at, or could not get over. */
  at: string | null;
  failed: boolean;
};

export function storyOf(returnId: string, chance: Chance): Story {
  const replies = Array.from({ length: chance.int(1, 3) }, (_, n) => ({
    id: `m-${returnId}-${n + 1}`,
    text: `Here is picture ${n + 1} of the kettle of ${returnId}.`,
  }));
  const says = `Please send a picture of the kettle of ${returnId}.`;
  return { returnId, sent: [], says, replies, amount: `${chance.int(1, 248)}.00`, at: 'opening', failed: false };
}

export async function tell(story: Story, deskUrl: string, shop: Shop, person: Person, chance: Chance): Promise<void> {
  const { returnId, says, replies, amount } = story;
  const step = (name: string) => {
    story.at = name;
  };
  const told = async (type: string, id: string, data: object) => {
    const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data: { return_id: returnId, ...data } });
    const sent = { id, type, body, acknowledged: false };
    story.sent.push(sent);
    await shop.tell(deskUrl, sent);
    // Shops repeat what they have an answer for, too.
    if (chance.is(0.2)) await shop.tell(deskUrl, sent);
  };

  await told('return.opened', `open-${returnId}`, OPENED);
  const page = await person.find(returnId);

  step('hold');
  await person.does(page, 'Hold', ({ buttons }) => buttons.includes('Release'), []);

  step('contact');
  const written = { category: 'information', text: says };
  await person.does(page, 'Contact customer', shows(says), [written, {}]);
  await shop.gets(returnId, 'message.sent', (data) => data.text === says);

  step('reply and receipt');
  const receive = () => told('return.received', `back-${returnId}`, { items: [{ id: 'i-1', quantity: 1 }] });
  const reply = async () => {
    for (const { id, text } of replies) {
      const data = { message_id: id, text, sent_at: new Date().toISOString() };
      await told('message.received', `reply-${id}`, data);
    }
  };
  if (chance.is(0.5)) await Promise.all([reply(), receive()]);
  else await reply().then(receive);
  for (const { id, text } of replies) {
    await person.sees(page, text, shows(text));
    await shop.gets(returnId, 'message.acknowledged', (data) => data.message_id === id);
  }

  step('refund');
  const asked = `asked the shop to refund ${amount} AED`;
  await person.does(page, 'Refund', ({ trail }) => trail.some((line) => line.includes(asked)), [
    { amount, after: 'close' },
  ]);
  const { data } = await shop.gets(returnId, 'refund.requested');

  step('settlement');
  await told('refund.settled', `paid-${returnId}`, {
    refund_id: data.refund_id,
    amount: { amount, currency: 'AED' },
  });
  await person.sees(page, 'that it is closed', ({ card }) => card.includes('Closed: partly refunded'));
  for (const { text } of [{ text: says }, ...replies]) await person.sees(page, text, shows(text));
  story.at = null;
}

const shows =
  (text: string) =>
  ({ conversation }: Page) =>
    conversation.some((line) => line.includes(text));

const OPENED = {
  order_id: 'O-77',
  status: 'pickup_authorized',
  customer: { id: 'c-1', name: 'ليلى حسن', language: 'ar', country: 'AE' },
  items: [
    {
      id: 'i-1',
      sku: 'KET-17',
      title: 'Electric kettle 1.7 l',
      quantity: 1,
      unit_price: { amount: '249.00', currency: 'AED' },
      reason: { code: 'damaged_on_arrival', label: 'Arrived damaged' },
      comment: 'وصلت الغلاية مكسورة من الأسفل',
    },
  ],
  paid: { amount: '249.00', currency: 'AED' },
};

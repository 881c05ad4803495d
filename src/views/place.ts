import { buttonId } from './button-id.ts';
import type { Reader } from './reader.ts';
import type { Notice } from './vocabulary.ts';
import { troubleWords } from './words.ts';

type Words = Reader['words'];
const said = (text: string): Notice => ({ text, tone: 'info', mentions: [], quote: null, buttons: [] });

/** What the bot says where it was invited: a button for each seller the person may connect the channel to. */
export function invitedNotice(words: Words, sellers: { id: string; name: string }[], at: object): Notice {
  if (sellers.length === 0) return said(words.place.invitedUnknown(JSON.stringify(at)));
  return {
    ...said(words.place.invited),
    buttons: sellers.map(({ id, name }) => ({
      id: buttonId({ action: 'connect', target: id, version: 0 }),
      action: 'connect' as const,
      label: words.place.connectTo(name),
      style: 'primary' as const,
    })),
  };
}

export const connectedNotice = (words: Words, seller: string, open: number): Notice => ({
  ...said(words.place.connected(seller, open)),
  tone: 'done',
});

export const backNotice = (words: Words): Notice => said(words.place.back);

/** A place that gets nothing, for whoever looks at the queue. */
export const pausedWords = (
  words: Words,
  { platform, channel, by, why }: { platform: string; channel: string; by: 'place' | 'install'; why: string },
): string =>
  (by === 'install' ? words.place.pausedInstall : words.place.pausedChannel)(
    `${platform} ${channel}`,
    troubleWords(why, words),
  );

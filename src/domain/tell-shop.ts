import { SHOP } from './effects.ts';

/** What a shop is told that is about no single return. */
export type ShopNews = { type: string; body: string };

const LANE = `${SHOP}:`;
/** The lane of such news; returns have their own. Whoever takes lanes reads the shop out of it. */
export const laneOfShop = (shop: string): string => LANE + shop;
/** The shop a lane belongs to; null: the lane is no such. */
export const shopOfLane = (place: string): string | null => (place.startsWith(LANE) ? place.slice(LANE.length) : null);

/** The seller switched messaging off or on. It is their own switch: what the shop took away is not told back to it. */
export function messagingChanged(seller: { id: string; name: string }, enabled: boolean, at: Date): ShopNews {
  const data = { seller, by: { kind: 'staff' }, enabled };
  const news = { type: 'seller.messaging_changed', timestamp: at.toISOString(), data };
  return { type: news.type, body: JSON.stringify(news) };
}

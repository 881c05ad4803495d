import { connectPlace, sellersLedBy } from '../db/places.ts';
import { openReturnsIn, resumePlace, showOpenReturns } from '../delivery/places.ts';
import { announceConfig } from '../delivery/wake.ts';
import { type RefusalKind, refuse } from '../domain/refusal.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { Gesture, Reply } from '../ports.ts';
import { refusalNotice } from '../views/notice.ts';
import { connectedNotice, invitedNotice } from '../views/place.ts';
import type { Core } from './perform.ts';

/**
 * Connects the channel a person is in to a seller whose admin they are. The account alone says whose: nobody can
 * connect a channel to a seller they do not lead.
 */
export async function connect(core: Core, { at, who, target }: Gesture): Promise<Reply> {
  const account = { platform: who.platform, team: who.team ?? '', user: who.user };
  const leads = who.kind === 'person' ? await sellersLedBy(core.db, account) : [];
  const words = sentencesFor(leads[0]?.language ?? who.locale);
  const no = (kind: RefusalKind): Reply => {
    const reader = { words, zone: 'UTC', now: core.clock(new Date()) };
    return { kind: 'notice', notice: refusalNotice(refuse(kind as 'place_taken'), reader) };
  };
  const fitting = target ? leads.filter(({ id }) => id === target) : leads;
  const [seller, another] = fitting;
  if (!seller) return no('nobody_to_connect');
  if (another) return { kind: 'notice', notice: invitedNotice(words, fitting, at) };
  const open = await core.db.transaction(async (trx) => {
    const place = await connectPlace(trx, seller.id, at, seller.staff);
    if (!place) return null;
    await announceConfig(trx);
    await resumePlace(trx, place);
    const open = await openReturnsIn(trx, place);
    // Where it was connected before, its cards stand there already.
    if (place.isNew) await showOpenReturns(trx, place);
    return open.length;
  });
  core.wakeWorkers();
  return open === null ? no('place_taken') : { kind: 'notice', notice: connectedNotice(words, seller.name, open) };
}

import type { Knex } from 'knex';
import { isNews, placeAt, placesOf, sellersLedBy } from '../db/places.ts';
import { isShownThere, pausePlace, redrawDeleted, resumePlace } from '../delivery/places.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { WorkspaceEvent } from '../ports.ts';
import { backNotice, invitedNotice } from '../views/place.ts';
import type { Notice } from '../views/vocabulary.ts';
import { askedBy } from './asked.ts';
import { help } from './help.ts';
import type { Core } from './perform.ts';

type Of<K extends WorkspaceEvent['kind']> = Extract<WorkspaceEvent, { kind: K }>;
type Handle<K extends WorkspaceEvent['kind']> = (trx: Knex, core: Core, event: Of<K>) => Promise<Notice | null>;

/**
 * What happened to a workspace, done once per event and committed before it is acknowledged. What is said is said at
 * once or never: it answers somebody who is there. Platforms tell of every message that anybody deletes: what is no card of
 * ours is not written down.
 */
export async function onWorkspaceEvent(core: Core, event: WorkspaceEvent): Promise<Notice | null> {
  if (event.kind === 'card_deleted' && !(await isShownThere(core.db, event, event.shown))) return null;
  const handle = HANDLE[event.kind] as Handle<WorkspaceEvent['kind']>;
  const said = await core.db.transaction(async (trx) =>
    (await isNews(trx, event.platform, event.id)) ? handle(trx, core, event) : null,
  );
  core.wakeWorkers();
  return said;
}

const HANDLE: { [K in WorkspaceEvent['kind']]: Handle<K> } = {
  async installed(trx, _, { platform, team }) {
    for (const place of await placesOf(trx, platform, team, 'install')) await resumePlace(trx, place);
    return null;
  },
  async removed(trx, _, { platform, team, why }) {
    for (const place of await placesOf(trx, platform, team, null)) await pausePlace(trx, place, 'install', why);
    return null;
  },
  async channel_gone(trx, _, { platform, team, channel, why }) {
    const place = await placeAt(trx, { platform, team, channel });
    if (place) await pausePlace(trx, place, 'place', why);
    return null;
  },
  async channel_back(trx, _, { platform, team, channel }) {
    const place = await placeAt(trx, { platform, team, channel });
    if (place) await resumePlace(trx, place);
    return null;
  },
  async permitted(trx, _, { platform, team }) {
    for (const place of await placesOf(trx, platform, team, 'place')) await resumePlace(trx, place);
    return null;
  },
  async bot_invited(trx, _, { platform, team, channel, who }) {
    const place = await placeAt(trx, { platform, team, channel });
    const leads = await sellersLedBy(trx, { platform, team: who.team ?? '', user: who.user });
    const words = sentencesFor(leads[0]?.language ?? who.locale);
    if (!place) return invitedNotice(words, leads, { platform, team, channel });
    return (await resumePlace(trx, place)) ? backNotice(words) : null;
  },
  async card_deleted(trx, _, { platform, team, channel, shown }) {
    const place = await placeAt(trx, { platform, team, channel });
    if (place) await redrawDeleted(trx, place, shown);
    return null;
  },
  async asked_for_help(trx, core, { platform, team, channel, who }) {
    const asked = await askedBy({ ...core, db: trx }, { platform, team, channel }, who);
    return help(trx, 'refusal' in asked ? null : asked.seller, asked.reader);
  },
};

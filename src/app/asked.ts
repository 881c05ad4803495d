import { type StandingThere, whoIsThere } from '../db/people.ts';
import type { Role } from '../domain/permissions.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { Address, Who } from '../ports.ts';
import type { Reader } from '../views/reader.ts';
import type { Core } from './perform.ts';

/** Who asks, as the seller knows them, and how they read. The seller comes from the place, never from what was said there. */
export type Asked = {
  seller: string;
  /** Where they are; null: nowhere that is connected. */
  place: string | null;
  person: { id: string; name: string };
  role: Role;
  reader: Omit<Reader, 'zone'>;
  platform: string;
};

const NOBODY = refuse('not_staff');

/** Guests, strangers of shared channels and bots never act; a place nobody connected belongs to no seller. */
export async function askedBy(
  core: Core,
  at: Address,
  who: Who,
): Promise<Asked | { refusal: Refusal; reader: Omit<Reader, 'zone'> }> {
  const standing = who.kind === 'person' ? await whoIsThere(core.db, at, who) : null;
  const now = core.clock(standing?.now ?? new Date());
  const words = sentencesFor(standing?.staff?.language ?? who.locale ?? standing?.language ?? null);
  if (!standing) return { refusal: NOBODY, reader: { words, now } };
  const { id, name, role } = personIn(standing, who);
  const { seller, place } = standing;
  return { seller, place, person: { id, name }, role, reader: { words, now }, platform: who.platform };
}

// Somebody the seller does not list has the place's default role and is known by their account there.
function personIn({ staff, defaultRole }: StandingThere, who: Who): { id: string; name: string; role: Role } {
  if (!staff) return { id: `${who.platform}:${who.team ?? ''}:${who.user}`, name: who.name, role: defaultRole };
  return staff;
}

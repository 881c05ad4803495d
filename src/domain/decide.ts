import type { Calendar } from './calendar.ts';
import { CHANGES } from './changes/index.ts';
import type { Command } from './command.ts';
import type { Event, Events, EventType, Standing } from './event.ts';
import { gate, gateRule } from './gate.ts';
import type { TeamHours } from './hours.ts';
import { isStaffAction, LIFECYCLE, mayRule } from './lifecycle.ts';
import type { Money } from './money.ts';
import type { Role } from './permissions.ts';
import type { Policy } from './policy.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { Person, ReturnRequest } from './return-request.ts';
import type { Fired } from './rules.ts';

export type Features = { messaging: boolean; returnless_refund: boolean };
/** What one person may refund at once by role (absent: no limit), and above what a second person is needed. */
export type Limits = { refund: Partial<Record<Role, Money>>; secondPersonAbove: Money | null };

/** Everything `decide` may look at besides the return and the command. Read under the same lock. */
export type Facts = {
  at: Date;
  policy: Policy;
  calendar: Calendar;
  /** When the team works. */
  hours: TeamHours;
  /** The seller's own review steps. */
  steps: readonly string[];
  features: Features;
  limits: Limits;
  /** Messages that have not reached the shop, with how often that was tried. */
  unsent: ReadonlyMap<string, { attempts: number }>;
  /** Deliveries that were given up, with the message they carried. */
  dead: readonly { id: string; about: string | null }[];
  /** The seller's staff, where they are called or named. */
  staff: readonly (Person & { role: Role })[];
};

export type Decision = { request: ReturnRequest; event: Event };
/** What a change answers: how the return looks afterwards and what happened. */
export type Changed = { [T in EventType]: { request: ReturnRequest; type: T; data: Events[T] } }[EventType];

/** Decides; pure. `request` is null only while a return is being opened. The decided return has the next version. */
export function decide(request: ReturnRequest | null, command: Command, facts: Facts): Decision | Refusal {
  // Nobody acts for somebody else: the shop settles, the customer writes, staff hold.
  const may = command.by.kind === 'rule' ? mayRule(command.action) : LIFECYCLE[command.action].by === command.by.kind;
  if (!may) return refuse('not_staff');
  const answer = request ? change(request, command, facts) : open(command, facts);
  return isRefusal(answer) ? answer : record(request, command, facts, answer);
}

function change(request: ReturnRequest, command: Command, facts: Facts): Changed | Refusal {
  const late = () => ({
    request,
    type: 'ignored' as const,
    data: { action: command.action, why: 'too_late' as const },
  });
  if (command.action === 'open') return late();
  if (command.by.kind === 'staff') {
    const refusal = gate(request, command, facts);
    if (refusal) return refusal;
  } else if (command.by.kind === 'rule' && isStaffAction(command.action)) {
    const refusal = gateRule(command.action, request, facts);
    if (refusal) return refusal;
  } else if (!(LIFECYCLE[command.action].in as readonly string[]).includes(request.status)) {
    return command.by.kind === 'clock' || command.by.kind === 'rule' ? refuse('not_due') : late();
  }
  return CHANGES[command.action](request, command as never, facts);
}

function open(command: Command, facts: Facts): Changed | Refusal {
  return command.action === 'open' ? CHANGES.open(null, command, facts) : refuse('not_found');
}

function record(
  before: ReturnRequest | null,
  command: Command,
  facts: Facts,
  { request, type, data }: Changed,
): Decision {
  const version = (before?.version ?? 0) + 1;
  const event = {
    seller: command.seller,
    returnId: command.returnId,
    version,
    type,
    data,
    at: facts.at,
    by: command.by,
    key: command.key,
    before: before && standing(before),
    after: standing(request),
  } as Event;
  return { request: { ...request, version, rules: withFired(request, command, facts) }, event };
}

// Which rule did it stays with the return, once, however much it does.
function withFired({ rules }: ReturnRequest, { by, ...command }: Command, { at }: Facts): Fired[] {
  if (by.kind !== 'rule') return rules;
  const alert = command.action === 'alert' ? command.details.text : null;
  const before = rules.find(({ id }) => id === by.id);
  const free = command.action === 'set_free' || before?.free;
  const fired: Fired = {
    ...{ id: by.id, name: by.name, alert: alert ?? before?.alert ?? null, at },
    ...(free ? { free: true } : {}),
  };
  return [...rules.filter((rule) => rule !== before), fired];
}

const standing = ({ status, resolution, hold, refunded }: ReturnRequest): Standing => ({
  status,
  resolution,
  holder: hold?.by ?? null,
  refunded,
});

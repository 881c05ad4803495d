import { envelopeId } from './payloads-ids.ts';
import type { Kind } from './transport-http.ts';
import type { Attempt } from './transport-once.ts';
import type { Json, World } from './world.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

const debugInfo = { host: 'applink-fake-1', build_number: 1, approximate_connection_time: 18_060 };

/** The first frame of a connection; until it has come, a client may not believe it is connected. */
export const hello = (world: World, connections: number): Json => ({
  type: 'hello',
  num_connections: connections,
  debug_info: debugInfo,
  connection_info: { app_id: world.app.id },
});

/** `warning`: ten seconds from now; `refresh_requested`: go and come back; the others: stay away. */
export const disconnect = (world: World, reason: DisconnectReason, connections: number): Json => ({
  type: 'disconnect',
  reason,
  num_connections: connections,
  debug_info: { host: debugInfo.host },
  connection_info: { app_id: world.app.id },
});

const ENVELOPE_TYPE: Record<Kind, string> = {
  event: 'events_api',
  interaction: 'interactive',
  command: 'slash_commands',
};

/** Where a payload with the acknowledgement counts; elsewhere Slack drops it. */
export const acceptsPayload = (kind: Kind, payload: Json) =>
  kind === 'command' || (kind === 'interaction' && payload.type === 'view_submission');

/** Socket Mode has reasons of its own; it knows no HTTP. */
export const envelope = (world: World, kind: Kind, payload: Json, attempt: Attempt): Json => ({
  envelope_id: envelopeId(world),
  payload,
  type: ENVELOPE_TYPE[kind],
  accepts_response_payload: acceptsPayload(kind, payload),
  ...(kind === 'event'
    ? { retry_attempt: attempt.number, retry_reason: attempt.reason === null ? '' : 'timeout' }
    : {}),
});

import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { DeliveryError } from '../../src/ports.ts';

/** What an error of Slack's means for us. */
type Meaning =
  | 'again'
  | 'install_dead'
  | 'place_unusable'
  | 'card_gone'
  | 'payload_bad'
  | 'too_slow'
  | 'conflict'
  | 'harmless'
  | 'scope_missing';

const CODES: Record<Meaning, string[]> = {
  again: [
    'ratelimited',
    'rate_limited',
    'message_limit_exceeded',
    'service_unavailable',
    'internal_error',
    'fatal_error',
    'request_timeout',
    'team_added_to_org',
    'org_login_required',
    'external_channel_migrating',
  ],
  install_dead: [
    'invalid_auth',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'not_authed',
    'app_access_restricted',
    'no_permission',
    'invalid_refresh_token',
  ],
  place_unusable: [
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'restricted_action_non_threadable_channel',
    'method_not_supported_for_channel_type',
    'posting_to_channel_denied',
    'ekm_access_denied',
    'channel_is_limited_access',
  ],
  card_gone: [
    'message_not_found',
    'thread_not_found',
    'restricted_action_thread_locked',
    'cannot_reply_to_message',
    'cant_update_message',
    'edit_window_closed',
    'is_inactive',
  ],
  payload_bad: [
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_too_long',
    'msg_blocks_too_long',
    'view_too_large',
    'invalid_arguments',
    'no_text',
    'too_many_attachments',
    'metadata_too_large',
    'block_mismatch',
  ],
  too_slow: ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'],
  conflict: ['hash_conflict', 'duplicate_external_id', 'push_limit_reached', 'not_found'],
  harmless: ['already_reacted', 'no_reaction', 'already_in_channel', 'already_archived'],
  scope_missing: ['missing_scope'],
};
const MEANINGS = new Map(
  Object.entries(CODES).flatMap(([meaning, codes]) => codes.map((code) => [code, meaning as Meaning] as const)),
);

/** Slack's code for what went wrong; null where it did not answer as Slack does. */
export const codeOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError && /^[a-z_]{1,60}$/.test(error.data.error) ? error.data.error : null;

/** Null: an error nobody has met, or no answer of Slack's at all. */
export const meaningOf = (error: unknown): Meaning | null => MEANINGS.get(codeOf(error) ?? '') ?? null;

/**
 * Any failure of a call as the one error the core knows. What Slack refused with a code was certainly not done; after a
 * lost connection, a 5xx or a page of HTML nobody knows.
 */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof WebAPIRateLimitedError) {
    return new DeliveryError('ratelimited', { certain: true, final: false, retryAfterSeconds: error.retryAfter });
  }
  const code = codeOf(error);
  if (!code) return new DeliveryError(unanswered(error), { certain: false, final: false });
  const meaning = meaningOf(error) ?? 'unknown';
  return HOW[meaning](code);
}

const HOW: Record<Meaning | 'unknown', (code: string) => DeliveryError> = {
  // `internal_error` and its kin come after the fact, too.
  again: (code) => new DeliveryError(code, { certain: code === 'ratelimited', final: false }),
  install_dead: (code) => new DeliveryError(code, { certain: true, final: true, answer: 'install_dead' }),
  place_unusable: (code) => new DeliveryError(code, { certain: true, final: true, answer: 'place_unusable' }),
  card_gone: (code) => new DeliveryError(code, { certain: true, final: false, answer: 'card_gone' }),
  payload_bad: (code) => new DeliveryError(code, { certain: true, final: true }),
  too_slow: (code) => new DeliveryError(code, { certain: true, final: true }),
  conflict: (code) => new DeliveryError(code, { certain: true, final: false, answer: 'refused' }),
  harmless: (code) => new DeliveryError(code, { certain: true, final: true }),
  // Trying again cannot help, and the whole installation lacks it.
  scope_missing: (code) => new DeliveryError(code, { certain: true, final: true, answer: 'install_dead' }),
  unknown: (code) => new DeliveryError(code, { certain: true, final: false, answer: 'refused' }),
};

function unanswered(error: unknown): string {
  if (error instanceof WebAPIHTTPError) return `Slack answered ${error.statusCode}`;
  if (error instanceof WebAPIPlatformError) return 'Slack answered something that is not an answer';
  return error instanceof WebAPIRequestError ? 'Slack could not be reached' : 'Slack could not be asked';
}

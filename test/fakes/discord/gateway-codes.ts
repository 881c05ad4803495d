/** The operations of the gateway, by Discord's numbers. */
export const OP = {
  ...{ dispatch: 0, heartbeat: 1, identify: 2, presence: 3, voiceState: 4, resume: 6, reconnect: 7 },
  ...{ requestMembers: 8, invalidSession: 9, hello: 10, heartbeatAck: 11 },
} as const;

/** Why Discord closes a connection: the code, and what it says with it. */
export const CLOSE = {
  unknownError: [4000, 'Unknown error.'],
  unknownOpcode: [4001, 'Unknown opcode.'],
  decodeError: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidSeq: [4007, 'Invalid seq.'],
  rateLimited: [4008, 'Rate limited.'],
  sessionTimedOut: [4009, 'Session timed out.'],
  invalidShard: [4010, 'Invalid shard.'],
  shardingRequired: [4011, 'Sharding required.'],
  invalidVersion: [4012, 'Invalid API version.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} satisfies Record<string, [number, string]>;

export type Close = keyof typeof CLOSE;

/** What an app subscribes to, by Discord's bits. */
export const INTENT = {
  ...{ guilds: 1 << 0, members: 1 << 1, moderation: 1 << 2, presences: 1 << 8, messages: 1 << 9 },
  ...{ reactions: 1 << 10, typing: 1 << 11, content: 1 << 15 },
} as const;

/** Those that exist: 0..16, 20, 21 and 24, 25. */
export const ALL_INTENTS = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** Those that Discord gives only to apps it has allowed them to. */
export const PRIVILEGED = INTENT.members | INTENT.presences | INTENT.content;

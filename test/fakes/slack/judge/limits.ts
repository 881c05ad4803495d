import spec from '../../../contract/slack/block-kit-spec/limits.json' with { type: 'json' };

/** The lengths and counts of the Block Kit contract. No number of it is written twice. */
export const limits = spec;

// What the contract leaves out: Slack's documentation, and measurements where it is silent.
export const MESSAGE_BLOCKS = 50;
export const ATTACHMENTS = 100;
export const TABLE = { rows: 100, columns: 20, content: 10_000 };
export const EXTERNAL_ID = 255;
export const INPUT_TEXT = spec.plain_text_input.max_length.max;

/** `chat.update` counts UTF-8 bytes; every other method cuts a text above 40,000 or refuses it. */
export const UPDATE_TEXT_BYTES = 4_000;
export const TEXT = 40_000;

/**
 * The undocumented sum of all text in one message (slackapi/bolt-js#2509: 13,297 passed once, it varies). Cards of ours
 * stay under 12,000; this is where the fake stops.
 */
export const MESSAGE_TEXT = 13_200;
/** What a header block costs on top of its text in that sum. */
export const HEADER_COST = 100;

export const VIEW_BYTES = 250_000;

/** Slack publishes no number. Metadata of ours is a few ids, far below any. */
export const METADATA_BYTES = 8_000;

export type MessageMethod = 'chat.postMessage' | 'chat.update' | 'chat.postEphemeral' | 'response_url';
export type ViewMethod = 'views.open' | 'views.push' | 'views.update' | 'views.publish' | 'response_action';

/** Why a message is refused, in our words. */
export type Reason =
  | 'blocks are no list of objects'
  | 'a block is wrong'
  | 'an attachment is wrong'
  | 'nothing to show'
  | 'markdown and text'
  | 'text too long'
  | 'too much text in blocks'
  | 'too many attachments'
  | 'metadata is no object'
  | 'metadata is no event'
  | 'metadata too large';

const anywhere = {
  'blocks are no list of objects': 'invalid_blocks_format',
  'a block is wrong': 'invalid_blocks',
  'nothing to show': 'no_text',
  'markdown and text': 'markdown_text_conflict',
  'too many attachments': 'too_many_attachments',
} as const;

const withMetadata = {
  'metadata is no object': 'invalid_metadata_format',
  'metadata is no event': 'invalid_metadata_schema',
  'metadata too large': 'metadata_too_large',
} as const;

/**
 * In Slack's words, by method; only what the method documents (a test compares). null: this method does not refuse for
 * it. Long texts are cut by `chat.postMessage`; metadata of ephemeral messages does not exist. Of the sum of block texts
 * only `chat.postMessage` documents an error: the two others, said to be `msg_too_long` here, are a cautious guess, and
 * `response_url` is known to take more (slackapi/bolt-js#2867).
 */
export const MESSAGE_ERRORS: Record<MessageMethod, Record<Reason, string | null>> = {
  'chat.postMessage': {
    ...anywhere,
    ...withMetadata,
    'an attachment is wrong': 'invalid_blocks',
    'text too long': null,
    'too much text in blocks': 'msg_blocks_too_long',
  },
  'chat.update': {
    ...anywhere,
    ...withMetadata,
    'an attachment is wrong': 'invalid_attachments',
    'text too long': 'msg_too_long',
    'too much text in blocks': 'msg_too_long',
  },
  'chat.postEphemeral': {
    ...anywhere,
    'an attachment is wrong': 'invalid_attachments',
    'text too long': 'msg_too_long',
    'too much text in blocks': 'msg_too_long',
    'metadata is no object': null,
    'metadata is no event': null,
    'metadata too large': null,
  },
  response_url: {
    ...anywhere,
    'an attachment is wrong': 'invalid_blocks',
    'text too long': null,
    'too much text in blocks': null,
    'metadata is no object': null,
    'metadata is no event': null,
    'metadata too large': null,
  },
};

export const VIEW_ERRORS = { 'the view is wrong': 'invalid_arguments', 'view too large': 'view_too_large' } as const;

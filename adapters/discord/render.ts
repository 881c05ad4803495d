/**
 * How what the core says looks in Discord. Views are plain text in the reader's language; here they become embeds, forms
 * and buttons, within Discord's limits, and nothing in them pings, links or styles that was not meant to. One file a kind
 * of view.
 */
export { cardMessage } from './render-card.ts';
export { wordsOfFields } from './render-fields.ts';
export { formModals } from './render-form.ts';
export { listMessage } from './render-list.ts';
export { markOf, returnOf, threadName } from './render-marks.ts';
export { linkMessage, noticeMessage } from './render-notice.ts';
export { plainCardMessage } from './render-plain.ts';
export { formMessage } from './render-preview.ts';
export type { MessageBody, Modal } from './render-shapes.ts';

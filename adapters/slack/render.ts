/**
 * How what the core says looks in Slack. Views are plain text in the reader's language; here they become blocks, within
 * Slack's limits, and nothing in them pings, links or styles that was not meant to. One file a kind of view.
 */
export { cardMessage, cardView, plainCardMessage } from './render-card.ts';
export { fieldsOf, type StateValues } from './render-fields.ts';
export { formView } from './render-form.ts';
export { homeView, listMessage, listView } from './render-list.ts';
export { linkMessage, noticeMessage, noticeView, textMessage } from './render-notice.ts';
export type { HomeView, Message, ModalView } from './render-shapes.ts';

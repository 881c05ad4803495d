import type { Json } from '../world.ts';
import { changed, sized } from './pointer.ts';

/**
 * The contract's named refusals, each as one change of a valid fixture (`fixtures.ts` says what is around it).
 * A row whose constraint is a number of `limits.json` says only where; the test takes size and words from there.
 */
export type Case = {
  from: string;
  /** Where the refusal points: what is too long, too many, too few. */
  at: string;
  /** Brings the fixture to this size, if setting one place is not enough. */
  by?: (payload: Json, size: number) => Json;
} & Partial<{
  /** No number: what is done, and what Slack says. */
  change: (payload: Json) => Json;
  says: string;
}>;

const at = (from: string, where: string, by?: Case['by']): Case => ({ from, at: where, ...(by ? { by } : {}) });
const button = (where: string) => at('elements/button_basic', `/blocks/0/elements/0/${where}`);
const confirm = (where: string) =>
  at('objects/confirmation_dialogue_basic', `/blocks/0/elements/0/confirm/${where}/text`);
const option = (where: string) => at('objects/option_basic', `/blocks/0/elements/0/options/0/${where}`);
const group = (where: string) => at('objects/option_group_basic', `/blocks/0/elements/0/${where}`);
const options = (from: string) => at(`elements/${from}`, '/blocks/0/elements/0/options');
const block = (from: string, where: string) => at(`blocks/${from}`, `/blocks/0/${where}`);
const form = (from: string, where: string) => at(`blocks/${from}`, `/view/blocks/0/${where}`);
const field = (from: string, where: string) => at(`elements/${from}`, `/view/blocks/0/element/${where}`);
const modal = (where: string) => at('views/modal_with_blocks', `/view/${where}`);
const video = (where: string) => block('video_block_full', where);
const feedback = (where: string) => block('context_actions_feedback_buttons', `elements/0/positive_button/${where}`);
const table = (where: string, by?: Case['by']) => at('blocks/data_table_block', `/blocks/0/${where}`, by);
const pie = (where: string) => block('data_visualization_pie', `chart/${where}`);
const bar = (where: string) => block('data_visualization_bar', `chart/${where}`);

const rows = (payload: Json, change: (rows: Json[][]) => unknown) =>
  changed(payload, '/blocks/0/rows', (old) => change(old as Json[][]));
const columns: Case['by'] = (payload, size) => rows(payload, (all) => all.map((row) => sized(row, size)));
/** All cells but the first stay as they are. */
const content: Case['by'] = (payload, size) =>
  rows(payload, (all) => {
    const others = all.flat().slice(1);
    const left = size - others.reduce((sum, cell) => sum + String(cell.text).length, 0);
    return changed(all, '/0/0/text', () => 'x'.repeat(left));
  });

const set =
  (where: string, value: unknown) =>
  (payload: Json): Json =>
    changed(payload, where, () => value);
const textObject = { type: 'plain_text', text: 'A' };

export const CASES: Record<string, Case> = {
  'text-empty': at('objects/text_markdown_basic', '/blocks/0/text/text'),
  'text-too-long': at('objects/text_plaintext_basic', '/blocks/0/text/text'),
  'button-action-id-too-long': button('action_id'),
  'button-text-too-long': button('text/text'),
  'button-url-too-long': at('elements/button_link', '/blocks/0/elements/0/url'),
  'button-value-too-long': button('value'),
  'button-accessibility-label-too-long': button('accessibility_label'),
  'confirmation-title-too-long': confirm('title'),
  'confirmation-text-too-long': confirm('text'),
  'confirmation-confirm-too-long': confirm('confirm'),
  'confirmation-deny-too-long': confirm('deny'),
  'option-text-too-long': option('text/text'),
  'option-value-too-long': option('value'),
  'option-description-too-long': at(
    'blocks/actions_block_checkboxes',
    '/blocks/0/elements/0/options/0/description/text',
  ),
  // Only the options of an overflow menu have an address.
  'option-url-too-long': at('elements/overflow_menu_basic', '/blocks/0/elements/0/options/0/url'),
  'option-group-label-too-long': group('option_groups/0/label/text'),
  'option-group-empty': group('option_groups/0/options'),
  'option-group-too-many-options': group('option_groups/0/options'),
  'select-too-many-option-groups': group('option_groups'),
  'select-placeholder-too-long': at('elements/select_menu_static', '/blocks/0/elements/0/placeholder/text'),
  'select-too-many-options': options('select_menu_static'),
  'overflow-empty': options('overflow_menu_basic'),
  'overflow-too-many-options': options('overflow_menu_basic'),
  'checkboxes-empty': at('blocks/actions_block_checkboxes', '/blocks/0/elements/0/options'),
  'checkboxes-too-many-options': options('checkbox_basic'),
  'radio-buttons-empty': at('elements/radio_button_group_basic', '/blocks/0/elements/0/options'),
  'radio-buttons-too-many-options': options('radio_button_group_basic'),
  'url-source-url-empty': at('elements/url_source_basic', '/blocks/0/sources/0/url'),
  'url-source-url-too-long': at('elements/url_source_basic', '/blocks/0/sources/0/url'),
  'file-input-max-files-too-small': field('file_input_basic', 'max_files'),
  'file-input-max-files-too-large': field('file_input_basic', 'max_files'),
  'plain-text-input-max-length-too-large': field('plaintext_input_basic', 'max_length'),

  'block-id-too-long': block('divider_block_only', 'block_id'),
  'actions-too-many-elements': at('elements/button_basic', '/blocks/0/elements'),
  'context-too-many-elements': block('context_block_text_only', 'elements'),
  'header-text-too-long': block('header_block_only', 'text/text'),
  'image-url-too-long': block('image_block_only', 'image_url'),
  'image-alt-text-too-long': at('elements/image_basic', '/blocks/0/elements/0/alt_text'),
  'input-label-too-long': form('input_block_only', 'label/text'),
  'input-hint-too-long': form('input_block_only', 'hint/text'),
  'markdown-empty': block('markdown_block_basic', 'text'),
  'markdown-too-long': block('markdown_block_basic', 'text'),
  'section-text-too-long': block('section_block_text_only', 'text/text'),
  'section-too-many-fields': block('section_block_fields', 'fields'),
  'section-field-too-long': block('section_block_fields', 'fields/1/text'),
  'video-alt-text-empty': video('alt_text'),
  'video-alt-text-too-long': video('alt_text'),
  'video-title-too-long': video('title/text'),
  'video-author-name-too-long': video('author_name'),
  'video-description-too-long': video('description/text'),
  'video-provider-name-too-long': video('provider_name'),
  'alert-text-too-long': form('alert_block', 'text/text'),
  'card-title-too-long': block('card_block', 'title/text'),
  'card-subtitle-too-long': block('card_block', 'subtitle/text'),
  'card-body-too-long': block('card_block', 'body/text'),
  'card-subtext-too-long': block('card_block', 'subtext/text'),
  'card-too-many-actions': block('card_block', 'actions'),
  'carousel-empty': block('carousel_block', 'elements'),
  'carousel-too-many-cards': block('carousel_block', 'elements'),
  'container-title-too-long': block('container_block', 'title/text'),
  'container-subtitle-too-long': block('container_block', 'subtitle/text'),
  'container-too-many-child-blocks': block('container_block', 'child_blocks'),
  'context-actions-too-many-elements': block('context_actions_icon_button', 'elements'),
  'feedback-button-text-too-long': feedback('text/text'),
  'feedback-button-value-too-long': feedback('value'),
  'feedback-button-accessibility-label-too-long': feedback('accessibility_label'),
  'icon-button-too-many-visible-users': at(
    'blocks/context_actions_icon_button',
    '/blocks/0/elements/0/visible_to_user_ids',
    (payload, size) => set('/blocks/0/elements/0/visible_to_user_ids', Array(size).fill('U1'))(payload),
  ),

  'view-missing-blocks': modal('blocks'),
  'view-too-many-blocks': modal('blocks'),
  'view-private-metadata-too-long': modal('private_metadata'),
  'view-callback-id-too-long': modal('callback_id'),
  'view-title-too-long': modal('title/text'),
  'view-close-too-long': modal('close/text'),
  'view-submit-too-long': modal('submit/text'),

  'data-table-too-few-rows': table('rows'),
  'data-table-too-many-rows': table('rows'),
  'data-table-too-few-columns': table('rows/0', columns),
  'data-table-too-many-columns': table('rows/0', columns),
  'data-table-page-size-too-small': table('page_size'),
  'data-table-page-size-too-large': table('page_size'),
  'data-table-cell-text-empty': table('rows/1/0/text'),
  'data-table-content-too-long': table('rows', content),
  'data-visualization-title-too-long': block('data_visualization_pie', 'title'),
  'pie-chart-empty': pie('segments'),
  'pie-chart-too-many-segments': pie('segments'),
  'chart-segment-label-too-long': pie('segments/0/label'),
  'chart-segment-value-not-positive': pie('segments/0/value'),
  'chart-series-empty': bar('series'),
  'chart-too-many-series': bar('series'),
  'data-series-name-too-long': bar('series/0/name'),
  'data-series-empty': bar('series/0/data'),
  'data-series-too-many-points': bar('series/0/data'),
  'data-point-label-too-long': bar('series/0/data/0/label'),
  'axis-categories-empty': bar('axis_config/categories'),
  'axis-too-many-categories': bar('axis_config/categories'),
  'axis-category-label-too-long': bar('axis_config/categories/0'),
  'axis-label-too-long': bar('axis_config/x_label'),

  'table-too-many-rows': {
    ...block('table_block', 'rows'),
    change: (payload) => rows(payload, (all) => sized(all, 101)),
    says: 'no more than 100 items allowed',
  },
  'table-ragged-rows': {
    ...block('table_block', 'rows/1'),
    change: (payload) => changed(payload, '/blocks/0/rows/1', (row) => sized(row, 1)),
    says: 'must provide 2 items',
  },
  'table-column-settings-mismatch': {
    ...block('table_block', 'column_settings'),
    change: set('/blocks/0/column_settings', [{ is_wrapped: true }]),
    says: 'must provide 2 items',
  },
  'section-missing-content': {
    from: 'blocks/section_block_text_only',
    at: '/blocks/0',
    change: set('/blocks/0/text', undefined),
    says: 'must define either `text` or `fields`',
  },
  'static-select-options-and-groups': {
    from: 'elements/select_menu_static',
    at: '/blocks/0/elements/0',
    change: set('/blocks/0/elements/0/option_groups', [
      { label: textObject, options: [{ text: textObject, value: 'a' }] },
    ]),
    says: 'cannot define both `options` or `option_groups`',
  },
  'image-url-and-slack-file': {
    from: 'elements/image_basic',
    at: '/blocks/0/elements/0',
    change: set('/blocks/0/elements/0/slack_file', { id: 'F0123456' }),
    says: 'cannot define both `image_url` or `slack_file`',
  },
  'number-input-inverted-range': {
    ...field('number_input_basic', 'min_value'),
    change: (payload) =>
      changed(payload, '/blocks/0/element', (old) => ({ ...(old as Json), min_value: '10', max_value: '9' })),
    says: 'must be less than 9',
  },
  'context-invalid-element': {
    ...block('context_block_text_only', 'elements/0/type'),
    change: set('/blocks/0/elements/0', { type: 'button', text: textObject, action_id: 'b' }),
    says: 'unsupported type: button',
  },
  'input-invalid-element': {
    ...form('input_block_only', 'element/type'),
    change: set('/blocks/0/element', { type: 'button', text: textObject, action_id: 'b' }),
    says: 'unsupported type: button',
  },
};

import { dataTable, dataVisualization, table } from './data.ts';
import { ELEMENTS, image, URL_SOURCE } from './elements.ts';
import { limits } from './limits.ts';
import { plain, text, texts } from './objects.ts';
import { richTextParts } from './rich-text.ts';
import { among, any, boolean, type Kind, type Kinds, list, object, type Shape, string, uri } from './shape.ts';

// Every block with its fields, and where it may stand: docs.slack.dev/blocks.json (autumn 2026). One row is stricter:
// that page lists `input` for messages too, yet a message with one is refused (slackapi/python-slack-sdk#1257).

const SELECTS = ['static', 'external', 'users', 'channels', 'conversations'];
const MENUS = [...SELECTS.map((one) => `${one}_select`), ...SELECTS.map((one) => `multi_${one}_select`)];
const CHOICES = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker', ...MENUS];
const TYPED = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input', 'file_input'];

const element = (...only: string[]): Shape => ({ is: 'kind', of: () => ELEMENTS, only });
const block = (...only: string[]): Shape => ({ is: 'kind', of: () => BLOCKS, only });
const picture = element('image');
const filled = { min_items: 1 };
const contextParts: Kinds = { ...texts(limits.text), image };

const task: Record<'need' | 'may', Record<string, Shape>> = {
  need: { task_id: string(), title: string(), status: among('pending', 'in_progress', 'complete', 'error') },
  may: {
    details: block('rich_text'),
    output: block('rich_text'),
    sources: list({ is: 'kind', of: () => URL_SOURCE }),
  },
};

const KINDS: Kinds = {
  section: {
    may: {
      text: text(limits.section.text),
      fields: list(text({ max_length: limits.section.fields.item_max_length }), {
        ...filled,
        ...limits.section.fields,
      }),
      accessory: element('button', 'workflow_button', 'image', 'overflow', ...CHOICES),
      expand: boolean,
    },
    rule: (value, at) =>
      value.text === undefined && value.fields === undefined
        ? [{ at, says: 'must define either `text` or `fields`' }]
        : [],
  },
  header: { need: { text: plain(limits.header.text) } },
  divider: {},
  context: {
    need: {
      elements: list({ is: 'kind', of: () => contextParts }, { ...filled, ...limits.context.elements }),
    },
  },
  actions: {
    need: {
      elements: list(
        element('button', 'workflow_button', 'overflow', 'datetimepicker', 'rich_text_input', ...CHOICES),
        { ...filled, ...limits.actions.elements },
      ),
    },
  },
  context_actions: {
    places: ['message'],
    need: {
      elements: list(element('feedback_buttons', 'icon_button'), { ...filled, ...limits.context_actions.elements }),
    },
  },
  input: {
    places: ['modal', 'home'],
    need: {
      label: plain(limits.input.label),
      element: element('datetimepicker', 'rich_text_input', ...TYPED, ...CHOICES),
    },
    may: { hint: plain(limits.input.hint), optional: boolean, dispatch_action: boolean },
  },
  image: { ...image, may: { ...image.may, title: plain(limits.image.alt_text) } },
  rich_text: { need: { elements: richTextParts } },
  markdown: { places: ['message'], need: { text: string(limits.markdown.text) } },
  alert: {
    places: ['modal'],
    need: { text: text(limits.alert.text) },
    may: { level: among('default', 'info', 'warning', 'error', 'success') },
  },
  card: {
    may: {
      hero_image: picture,
      icon: picture,
      slack_icon: object({ need: { type: among('icon'), name: string() } }),
      title: text(limits.card.title),
      subtitle: text(limits.card.subtitle),
      body: text(limits.card.body),
      subtext: text(limits.card.subtext),
      actions: list(element('button'), limits.card.actions),
    },
  },
  carousel: {
    places: ['message', 'home'],
    need: { elements: list(block('card'), limits.carousel.elements) },
  },
  container: {
    places: ['message'],
    need: {
      child_blocks: list(
        block('actions', 'context', 'divider', 'file', 'header', 'image', 'rich_text', 'section', 'table', 'video'),
        limits.container.child_blocks,
      ),
    },
    may: {
      title: plain(limits.container.title),
      rich_text_title: block('rich_text'),
      subtitle: text(limits.container.subtitle),
      icon: picture,
      width: among('narrow', 'standard', 'wide', 'full'),
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
  },
  table,
  data_table: dataTable,
  data_visualization: dataVisualization,
  file: { places: ['message'], need: { external_id: string(), source: string() } },
  video: {
    need: {
      alt_text: string(limits.video.alt_text),
      thumbnail_url: uri(),
      title: plain(limits.video.title),
      video_url: uri(),
    },
    may: {
      author_name: string(limits.video.author_name),
      description: plain(limits.video.description),
      provider_icon_url: uri(),
      provider_name: string(limits.video.provider_name),
      title_url: uri(),
    },
  },
  task_card: { places: ['message'], ...task },
  plan: {
    places: ['message'],
    need: { title: string() },
    // Inside a plan a task is written without its `type`.
    may: { tasks: list(object({ need: task.need, may: { ...task.may, type: any } })) },
  },
};

const withId = (kind: Kind): Kind => ({ ...kind, may: { ...kind.may, block_id: string(limits.block_id) } });
export const BLOCKS: Kinds = Object.fromEntries(Object.entries(KINDS).map(([type, kind]) => [type, withId(kind)]));

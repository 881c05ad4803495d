import type { Json } from '../world.ts';
import { limits, TABLE } from './limits.ts';
import { richTextParts } from './rich-text.ts';
import {
  among,
  boolean,
  type Kind,
  type Kinds,
  list,
  object,
  type Problem,
  type Rule,
  type Shape,
  string,
} from './shape.ts';
import { length } from './walk.ts';

// Blocks that show data: tables and charts.

const number: Shape = { is: 'number' };
const rawText = (range: { min_length?: number }): Kind => ({ need: { text: string(range) } });
const cellKinds = (range: { min_length?: number }): Kinds => ({
  raw_text: rawText(range),
  raw_number: { need: { value: number, text: string(range) } },
  rich_text: { need: { elements: richTextParts }, may: { block_id: string(limits.block_id) } },
});

function rows(
  cells: Kinds,
  count: { min_items?: number; max_items: number },
  columns: { min_items?: number; max_items: number },
) {
  return list(list({ is: 'kind', of: () => cells }, columns), count);
}

/** All the text in a value: every `text` that is a string, however deep. */
function textIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? length(one) : textIn(one)),
    0,
  );
}

const cellsOf = (value: Json) => value.rows as unknown[][];

function evenRows(value: Json, at: string): Problem[] {
  const width = cellsOf(value)[0]?.length ?? 0;
  return cellsOf(value).flatMap((row, index) =>
    row.length === width ? [] : [{ at: `${at}/rows/${index}`, says: `must provide ${width} items` }],
  );
}

const contentWithin =
  (max: number): Rule =>
  (value, at) =>
    textIn(value.rows) > max ? [{ at: `${at}/rows`, says: `must be less than ${max + 1} characters` }] : [];

function settingsPerColumn(value: Json, at: string): Problem[] {
  const width = cellsOf(value)[0]?.length ?? 0;
  const settings = value.column_settings;
  if (!Array.isArray(settings) || settings.length === width) return [];
  return [{ at: `${at}/column_settings`, says: `must provide ${width} items` }];
}

const all =
  (...rules: Rule[]): Rule =>
  (value, at) =>
    rules.flatMap((rule) => rule(value, at));

export const table: Kind = {
  places: ['message', 'home'],
  need: { rows: rows(cellKinds({}), { min_items: 1, max_items: TABLE.rows }, { max_items: TABLE.columns }) },
  may: {
    column_settings: list(object({ may: { align: among('left', 'center', 'right'), is_wrapped: boolean } }), {
      max_items: TABLE.columns,
    }),
  },
  rule: all(evenRows, settingsPerColumn, contentWithin(TABLE.content)),
};

const { page_size, cell_text, content } = limits.data_table;
export const dataTable: Kind = {
  places: ['message', 'home'],
  need: { rows: rows(cellKinds(cell_text), limits.data_table.rows, limits.data_table.columns), caption: string() },
  may: {
    page_size: { is: 'number', whole: true, ...page_size },
    row_header_column_index: { is: 'number', whole: true, min: 0 },
  },
  rule: all(evenRows, contentWithin(content.max_length)),
};

const chart = limits.data_visualization;
const curve: Kind = {
  need: {
    series: list(
      object({
        need: {
          name: string(chart.series_name),
          data: list(object({ need: { label: string(chart.point_label), value: number } }), chart.data),
        },
      }),
      chart.series,
    ),
    axis_config: object({
      need: { categories: list(string(chart.category_label), chart.categories) },
      may: { x_label: string(chart.axis_label), y_label: string(chart.axis_label) },
    }),
  },
};
const segment = object({
  need: { label: string(chart.segment.label), value: { is: 'number', above: chart.segment.value.exclusive_min } },
});
const CHARTS: Kinds = {
  pie: { need: { segments: list(segment, chart.segments) } },
  bar: curve,
  area: curve,
  line: curve,
};

export const dataVisualization: Kind = {
  places: ['message'],
  need: { title: string(chart.title), chart: { is: 'kind', of: () => CHARTS } },
};

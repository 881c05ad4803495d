import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
} from 'discord.js';

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** What is posted, edited and answered with. Nobody is ever pinged but the one a notice is for. */
export type MessageBody = {
  content?: string;
  embeds: APIEmbed[];
  components: Row[];
  allowed_mentions: { parse: []; users?: string[] };
};

export type Modal = APIModalInteractionResponseCallbackData;

/** `consoleUrl`: where the console is, for a link to the page of the return; null: none. */
export type How = { consoleUrl: string | null };

/** `mark`: an id of ours by which `markOf` finds the post again; nobody sees it. */
export type WithMark = How & { mark: string | null };

/** Discord's numbers. */
export const LIMIT = {
  content: 2_000,
  title: 256,
  description: 4_096,
  fields: 25,
  embeds: 6_000,
  row: 5,
  rows: 5,
  button: 80,
  select: 25,
  option: 100,
  placeholder: 150,
  modalTitle: 45,
  modalParts: 5,
  label: 45,
  hint: 100,
  display: 4_000,
  typed: 4_000,
  radio: { least: 2, most: 10 },
  files: 10,
  threadName: 100,
} as const;

export const PRODUCT = 'Returndesk';

export const message = (embeds: APIEmbed[], components: Row[] = [], content = ''): MessageBody => ({
  ...(content ? { content } : {}),
  embeds,
  components,
  allowed_mentions: { parse: [] },
});

/** How much of the 6,000 that the embeds of a message share is used. */
export const weight = ({ title = '', description = '', fields = [], footer }: APIEmbed): number =>
  title.length +
  description.length +
  (footer?.text.length ?? 0) +
  fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);

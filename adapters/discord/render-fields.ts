import { type APIModalSubmissionComponent, ComponentType } from 'discord.js';

/** What a form brought, by field name, but files. What was left empty is ''. */
export const wordsOfFields = (components: APIModalSubmissionComponent[]): Record<string, string> =>
  Object.fromEntries(
    components
      .flatMap((one) => ('component' in one ? [one.component] : 'components' in one ? one.components : []))
      .filter(({ type }) => type !== ComponentType.FileUpload)
      .map((one) => [one.custom_id, filled(one)]),
  );

const filled = (one: { value?: string | boolean | null } | { values: string[] }): string =>
  'values' in one ? one.values.join(',') : String(one.value ?? '');

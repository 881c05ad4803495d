import type { APIModalSubmissionComponent } from 'discord.js';

/** What a form brought, by field name. What was left empty is ''. */
export const wordsOfFields = (components: APIModalSubmissionComponent[]): Record<string, string> =>
  Object.fromEntries(
    components
      .flatMap((one) => ('component' in one ? [one.component] : 'components' in one ? one.components : []))
      .map((one) => [one.custom_id, filled(one)]),
  );

const filled = (one: { value?: string | boolean | null } | { values: string[] }): string =>
  'values' in one ? one.values.join(',') : String(one.value ?? '');

import { type APIAttachment, type APIModalSubmitInteraction, ComponentType } from 'discord.js';
import type { AttachedFile, Whereabouts, WorkspaceAdapter } from '../../src/ports.ts';

/** Files of a message or of a form, as Discord tells of them. */
export const attachedIn = (files: readonly APIAttachment[]): AttachedFile[] =>
  files.map(({ id, filename, content_type, size, url }) => ({
    name: filename,
    type: content_type ?? '',
    bytes: size,
    source: { platform: 'discord', file: id, url },
  }));

/** What the file uploads of a form hold, in their order. */
export function filesOf({ components, resolved }: APIModalSubmitInteraction['data']): APIAttachment[] {
  const ids = components.flatMap((one) =>
    'component' in one && one.component.type === ComponentType.FileUpload ? one.component.values : [],
  );
  return ids.flatMap((id) => resolved?.attachments?.[id] ?? []);
}

/** Discord's own servers of files. */
export const OWN_HOST = /^(?:cdn|media)\.discordapp\.(?:com|net)$/;

/** Where a file of Discord's is: its address is signed, and ends by itself after a day or so. */
export function whereIs(apiUrl: string | null): NonNullable<WorkspaceAdapter['whereIs']> {
  const ours = apiUrl ? new URL(apiUrl).host : null;
  return async ({ url = '' }): Promise<Whereabouts> => ({
    address: url,
    headers: {},
    mayAsk: (host) => (ours ? host === ours : OWN_HOST.test(host)),
  });
}

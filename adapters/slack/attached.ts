import { z } from 'zod';
import type { AttachedFile, Whereabouts, WorkspaceAdapter } from '../../src/ports.ts';
import { DeliveryError } from '../../src/ports.ts';
import type { Teams } from './clients.ts';
import { deliveryError } from './errors.ts';
import type { StateValues } from './render.ts';

const text = z.string();
const File = z.object({
  id: text,
  name: text.nullish(),
  mimetype: text.nullish(),
  size: z.number().nullish(),
  mode: text.nullish(),
  url_private: text.nullish(),
  url_private_download: text.nullish(),
});

/** Files of a message or of a form, as far as Slack tells of them; what was deleted is not there any more. */
export const attachedIn = (team: string, files: readonly unknown[]): AttachedFile[] =>
  files.flatMap((one) => {
    const read = File.safeParse(one);
    if (!read.success || read.data.mode === 'tombstone') return [];
    const { id, name, mimetype, size, url_private_download, url_private } = read.data;
    return [
      {
        name: name ?? id,
        type: mimetype ?? '',
        bytes: size ?? 0,
        source: { platform: 'slack', team, file: id, url: url_private_download ?? url_private ?? '' },
      },
    ];
  });

/** What the file inputs of a form hold. */
export const filesOf = (values: StateValues): unknown[] =>
  Object.values(values).flatMap((elements) => Object.values(elements).flatMap(({ files }) => files ?? []));

/** The scope without which Slack shows no file input, and serves no file. */
export const READS_FILES = 'files:read';

/** Slack's own servers: nobody else is told the bot's token. */
export const OWN_HOST = /(?:^|\.)(?:slack\.com|slack-edge\.com)$/;

/** Where a file of Slack's is, read as the bot of its team. */
export function whereIs(teams: Teams, apiUrl: string | null): NonNullable<WorkspaceAdapter['whereIs']> {
  const ours = apiUrl ? new URL(apiUrl).host : null;
  return async ({ team = '', file = '', url = '' }): Promise<Whereabouts> => {
    const acting = await teams.of(team).catch((error: unknown) => {
      throw deliveryError(error);
    });
    if (!acting) throw new DeliveryError('not_installed', { certain: true, final: true });
    // Of a file from another workspace Slack tells no more than its id.
    const address = url || (await addressOf(acting.client, file));
    return {
      address,
      headers: { authorization: `Bearer ${acting.client.token ?? ''}` },
      mayAsk: (host) => (ours ? host === ours : OWN_HOST.test(host)),
    };
  };
}

async function addressOf(client: NonNullable<Awaited<ReturnType<Teams['of']>>>['client'], file: string) {
  const { file: found } = await client.files.info({ file }).catch((error: unknown) => {
    throw deliveryError(error);
  });
  if (found?.url_private_download) return found.url_private_download;
  throw new DeliveryError('the file cannot be read', { certain: true, final: true });
}

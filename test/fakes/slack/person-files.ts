import { fileShape } from './api/file-shape.ts';
import type { Me } from './person-me.ts';
import { newFile } from './sharing.ts';
import type { Json } from './world.ts';

/** A file a person chose on their machine. */
export type Chosen = { name: string; content: Buffer | string };

// Slack's own, of this field: docs.slack.dev/reference/block-kit/block-elements/file-input-element.
const MOST_BYTES = 10_000_000;

const endingOf = (name: string): string => name.toLowerCase().split('.').at(-1) ?? '';

/**
 * What a file input holds once a person put these into it: they are in Slack then, shown in no conversation. What the
 * field does not take the client does not let them choose.
 */
export function uploadedInto(me: Me, element: Json, files: Chosen[]): Json {
  const most = Number(element.max_files ?? 10);
  if (files.length > most) throw new Error(`the field takes ${most} files, not ${files.length}`);
  const heavy = files.find(({ content }) => Buffer.from(content).length > MOST_BYTES);
  if (heavy) throw new Error(`the field takes files of up to 10 MB; ${heavy.name} is larger`);
  const takes = (element.filetypes ?? null) as string[] | null;
  const strange = files.find(({ name }) => takes && !takes.includes(endingOf(name)));
  if (strange) throw new Error(`the field takes ${takes?.join(', ')}; not ${strange.name}`);
  const { inside, team, user } = me;
  const made = files.map(({ name, content }) => {
    const bytes = Buffer.from(content);
    const about = { name, team, user, bytes: bytes.length, content: bytes };
    return newFile(inside, { ...about, received: true, state: 'shared', inForm: true });
  });
  return { type: element.type, files: made.map(({ id }) => fileShape(inside.world, id, inside.origin)) };
}

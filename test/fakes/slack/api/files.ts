import { judgeMessage } from '../judge/index.ts';
import { newFile, type Sharing, scanLater } from '../sharing.ts';
import type { Json, SlackFile, World } from '../world.ts';
import { count, needed, text } from './arguments.ts';
import { fileShape } from './file-shape.ts';
import { type BotCall, method, type Refused, refuse, wrongArguments } from './method.ts';
import { placeOf } from './places.ts';

export const getUploadUrl = method(['alt_txt_too_large'], ({ inside, args, caller }) => {
  const altText = text(args, 'alt_txt');
  if ((altText?.length ?? 0) > 1000) return refuse('alt_txt_too_large');
  const file = newFile(inside, {
    ...{ name: needed(args, 'filename'), bytes: count(args, 'length') ?? 0, team: caller.team.id },
    ...{ user: caller.install.botUser, uploadTicket: inside.mint.secret(), ...(altText !== undefined && { altText }) },
  });
  return { ok: true, upload_url: `${inside.origin}/upload/v1/${file.uploadTicket}`, file_id: file.id };
});

type Wrong = 'file_not_found' | 'access_denied' | 'channel_not_found' | 'not_in_channel' | 'posting_to_channel_denied';

/** Says ok before anything is shared: the message comes when the scan has ended, if it does. */
export const completeUpload = method(
  [
    ...['file_not_found', 'access_denied', 'channel_not_found', 'not_in_channel', 'posting_to_channel_denied'],
    ...['channels_limit_exceeded', 'invalid_blocks', 'invalid_arguments'],
  ] as const,
  (call) => {
    const { inside, args } = call;
    const files: SlackFile[] = [];
    for (const asked of listOf(args.files)) {
      const file = uploaded(call, asked);
      if ('error' in file) return file;
      files.push(file);
    }
    if (files.length === 0) return wrongArguments('[ERROR] must provide at least 1 items [json-pointer:/files]');
    const { blocks } = args;
    if (blocks !== undefined && judgeMessage({ blocks }, { method: 'chat.postMessage' }))
      return refuse('invalid_blocks');
    const ids = [text(args, 'channel_id') ?? [], (text(args, 'channels') ?? '').split(',')]
      .flat()
      .filter((id) => id !== '');
    if (ids.length > 100) return refuse('channels_limit_exceeded');
    const to: Sharing[] = [];
    for (const id of ids) {
      const sharing = sharingIn(call, id);
      if ('error' in sharing) return sharing;
      to.push(sharing);
    }
    for (const file of files) delete file.uploadTicket;
    scanLater(inside, files, to);
    return { ok: true, files: files.map((file) => fileShape(inside.world, file.id, inside.origin)) };
  },
);

function uploaded({ inside, caller }: BotCall, asked: Json): SlackFile | Refused<Wrong> {
  const file = inside.world.files.get(String(asked.id));
  if (!file || file.deleted || !file.received || !file.uploadTicket) return refuse('file_not_found');
  if (file.team !== caller.team.id) return refuse('file_not_found');
  if (file.user !== caller.install.botUser) return refuse('access_denied');
  if (typeof asked.title === 'string') file.title = asked.title;
  return file;
}

function sharingIn({ inside, args, caller }: BotCall, id: string): Sharing | Refused<Wrong> {
  const channel = placeOf(inside, caller, id);
  if ('error' in channel) return channel;
  if (channel.archived) return refuse('posting_to_channel_denied');
  if (!channel.members.has(caller.install.botUser)) return refuse('not_in_channel');
  const comment = text(args, 'initial_comment') ?? '';
  const blocks = comment === '' ? listOf(args.blocks) : [];
  return {
    channel: channel.id,
    threadTs: text(args, 'thread_ts') ?? null,
    comment,
    blocks,
    botId: caller.install.botId,
  };
}

export const info = method(['file_not_found', 'file_deleted'], (call) => {
  const file = seen(call);
  if ('error' in file) return file;
  const { world, origin } = call.inside;
  return { ok: true, file: fileShape(world, file.id, origin), comments: [], response_metadata: { next_cursor: '' } };
});

export const remove = method(['file_not_found', 'file_deleted', 'cant_delete_file'], (call) => {
  const { inside, caller } = call;
  const file = seen(call);
  if ('error' in file) return file;
  if (file.user !== caller.install.botUser) return refuse('cant_delete_file');
  file.deleted = true;
  inside.tell({ kind: 'file deleted', team: file.team, file: file.id });
  return { ok: true };
});

/** The bot sees its own files, those in conversations it is in, and those a person gave it in a form. */
export function seesFile({ channels }: World, botUser: string, file: SlackFile): boolean {
  const places = file.shares.map((share) => channels.get(share.split('/')[0] ?? ''));
  const isShared = places.some((place) => place?.members.has(botUser) || place?.kind === 'public');
  return file.inForm === true || file.user === botUser || isShared;
}

function seen({ inside, args, caller }: BotCall): SlackFile | Refused<'file_not_found' | 'file_deleted'> {
  const file = inside.world.files.get(needed(args, 'file'));
  if (!file || file.team !== caller.team.id) return refuse('file_not_found');
  if (!seesFile(inside.world, caller.install.botUser, file)) return refuse('file_not_found');
  return file.deleted ? refuse('file_deleted') : file;
}

const listOf = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((one): one is Json => typeof one === 'object' && one !== null) : [];

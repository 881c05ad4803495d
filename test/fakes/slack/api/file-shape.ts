import type { Json, SlackFile, World } from '../world.ts';
import { present, seconds } from './shape.ts';

const PRETTY: Record<string, string> = {
  pdf: 'PDF',
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  gif: 'GIF',
  txt: 'Plain Text',
};

/** A file as the Web API shows it; what kind it is and where it is shared stays blank until the scan has ended. */
export function fileShape(world: World, id: string, origin: string): Json {
  const file = world.files.get(id);
  if (!file) throw new Error(`no file ${id} in the fake Slack`);
  if (file.deleted) return { id, mode: 'tombstone' };
  const scanned = file.state === 'shared';
  const kind = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '') : '';
  return present({
    id,
    created: seconds(file.createdAt),
    timestamp: seconds(file.createdAt),
    name: file.name,
    title: file.title ?? file.name,
    mimetype: scanned ? (file.mimetype ?? 'application/octet-stream') : '',
    filetype: scanned ? kind : '',
    pretty_type: scanned ? (PRETTY[kind] ?? kind.toUpperCase()) : '',
    user: file.user,
    user_team: file.team,
    editable: false,
    size: file.bytes,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: 'public' in sharesOf(world, file),
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    ...addresses(world, file, origin),
    comments_count: 0,
    is_starred: false,
    shares: sharesOf(world, file),
    ...places(world, file),
    has_rich_preview: false,
    file_access: 'visible',
    alt_txt: file.altText,
  });
}

/** Downloads of the fake are served from its own origin instead of files.slack.com. */
function addresses(world: World, file: SlackFile, origin: string): Json {
  const base = `${origin}/files-pri/${file.team}-${file.id}`;
  const name = encodeURIComponent(file.name.toLowerCase());
  const site = `https://${world.teams.get(file.team)?.domain ?? 'fake'}.slack.com`;
  return {
    url_private: `${base}/${name}`,
    url_private_download: `${base}/download/${name}`,
    permalink: `${site}/files/${file.user}/${file.id}/${name}`,
    permalink_public: `https://slack-files.com/${file.team}-${file.id}`,
  };
}

function sharesOf(world: World, file: SlackFile): Json {
  const shares: Record<string, Record<string, Json[]>> = {};
  for (const { channel, ts } of shared(file)) {
    const found = world.channels.get(channel);
    const message = found?.messages.find((one) => one.ts === ts);
    if (!found || !message) continue;
    const side = found.kind === 'public' ? 'public' : 'private';
    const share = present({
      ...{ reply_users: [], reply_users_count: 0, reply_count: 0, ts },
      thread_ts: message.threadTs ?? undefined,
      ...{ channel_name: found.name, team_id: found.team, share_user_id: file.user },
    });
    shares[side] = { ...shares[side], [channel]: [...(shares[side]?.[channel] ?? []), share] };
  }
  return shares;
}

function places(world: World, file: SlackFile): Json {
  const ids = [...new Set(shared(file).map(({ channel }) => channel))];
  const of = (kind: string) => ids.filter((id) => world.channels.get(id)?.kind === kind);
  return { channels: of('public'), groups: of('private'), ims: of('im') };
}

const shared = (file: SlackFile) =>
  file.shares.map((share) => {
    const [channel = '', ts = ''] = share.split('/');
    return { channel, ts };
  });

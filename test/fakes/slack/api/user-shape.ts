import type { Json, User } from '../world.ts';
import { present } from './shape.ts';

const PICTURE = 'https://secure.gravatar.com/avatar/0.jpg';
const SIZES = [24, 32, 48, 72, 192, 512];

/** `seenFrom`: a person of another organisation is a stranger. The locale is only told when asked for. */
export function userShape(user: User, seenFrom: string, how: { locale: boolean }): Json {
  const email = `${user.name}@example.com`;
  return present({
    id: user.id,
    team_id: user.team,
    name: user.name,
    deleted: user.deleted,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz.split('/').at(-1) ?? user.tz,
    tz_offset: offset(user.tz),
    profile: {
      avatar_hash: 'ge3b51ca72de',
      status_text: '',
      status_emoji: '',
      real_name: user.realName,
      display_name: user.name,
      real_name_normalized: user.realName,
      display_name_normalized: user.name,
      image_original: PICTURE,
      ...Object.fromEntries(SIZES.map((size) => [`image_${size}`, PICTURE])),
      ...(user.kind === 'bot' ? { api_app_id: '', always_active: true } : { email }),
      team: user.team,
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.kind === 'guest' || user.kind === 'single_channel_guest',
    is_ultra_restricted: user.kind === 'single_channel_guest',
    is_bot: user.kind === 'bot',
    is_app_user: false,
    is_stranger: user.kind === 'foreign' && user.team !== seenFrom ? true : undefined,
    updated: 1502138686,
    has_2fa: false,
    is_email_confirmed: true,
    locale: how.locale ? user.locale : undefined,
  });
}

function offset(tz: string): number {
  const now = new Date(1502138686000);
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(now);
  const [, sign, hours, minutes] =
    parts.find(({ type }) => type === 'timeZoneName')?.value.match(/GMT([+-])(\d+):(\d+)/) ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0;
}

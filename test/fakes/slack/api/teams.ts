import { text } from './arguments.ts';
import { method, refuse } from './method.ts';

const SIZES = [34, 44, 68, 88, 102, 132];
const PICTURE = 'https://a.slack-edge.com/80588/img/avatars-teams/ava_0001.png';

export const info = method(['team_not_found'], ({ inside, args, caller }) => {
  const asked = text(args, 'team') ?? caller.team.id;
  const team = inside.world.teams.get(asked);
  if (!team || team.id !== caller.team.id) return refuse('team_not_found');
  const { enterprise } = team;
  return {
    ok: true,
    team: {
      ...{ id: team.id, name: team.name, url: `https://${team.domain}.slack.com/`, domain: team.domain },
      ...{ email_domain: '', avatar_base_url: 'https://ca.slack-edge.com/', is_verified: false },
      icon: { ...Object.fromEntries(SIZES.map((size) => [`image_${size}`, PICTURE])), image_default: true },
      ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
    },
  };
});

export const bot = method(['bot_not_found'], ({ inside, args, caller }) => {
  const { install, bot: user } = caller;
  if ((text(args, 'bot') ?? install.botId) !== install.botId) return refuse('bot_not_found');
  const icons = Object.fromEntries([36, 48, 72].map((size) => [`image_${size}`, PICTURE]));
  const ids = { id: install.botId, app_id: inside.world.app.id, user_id: user.id };
  return { ok: true, bot: { ...ids, deleted: false, name: user.name, updated: 1449272004, icons } };
});

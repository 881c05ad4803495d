import { known } from './payloads-ids.ts';
import { channelName, type Who } from './payloads-interaction.ts';
import type { Channel, World } from './world.ts';

export type Typed = { command: string; text: string; channel: Channel; trigger: string; responseUrl: string };

/** A slash command's form fields: all of them text. There is no `thread_ts`, because commands do not work in threads. */
export function slashCommand(world: World, who: Who, typed: Typed): Record<string, string> {
  const team = known(world.teams, who.team);
  const user = known(world.users, who.user);
  const enterprise = team.enterprise;
  return {
    token: world.app.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    channel_id: typed.channel.id,
    channel_name: channelName(typed.channel),
    user_id: user.id,
    user_name: user.name,
    command: typed.command,
    text: typed.text,
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: typed.responseUrl,
    trigger_id: typed.trigger,
  };
}

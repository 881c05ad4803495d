import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { codeOf, deliveryError } from './errors.ts';
import { inviteLink, PERMISSIONS, type Permission } from './uses.ts';

/** One thing that was tried. `hint`: where to click when it is not well. */
export type Finding = { well: boolean; what: string; hint: string | null };

const well = (what: string): Finding => ({ well: true, what, hint: null });
const unwell = (what: string, hint: string): Finding => ({ well: false, what, hint });
const why = (error: unknown): string =>
  codeOf(error) === null ? deliveryError(error).message : `Discord ${codeOf(error)}`;

/**
 * Tries what a place needs, in the order in which it breaks: token, server, channel, permissions, posting. What depends
 * on something that is not well is not tried.
 */
export async function doctor(
  rest: () => REST,
  me: () => Promise<string>,
  { team, channel }: { team: string; channel: string },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const bot = await me().catch((error: unknown) => {
    findings.push(
      unwell(
        `token: ${why(error)}`,
        'https://discord.com/developers/applications, your app, Bot, Reset Token; put it into DISCORD_TOKEN',
      ),
    );
    return null;
  });
  if (!bot) return findings;
  findings.push(well('token'));

  const member = (await rest()
    .get(Routes.guildMember(team, bot))
    .catch((error: unknown) => why(error))) as APIGuildMember | string;
  if (typeof member === 'string')
    return [...findings, unwell(`server ${team}: ${member}`, `Let the bot in: ${inviteLink(bot)}`)];
  findings.push(well(`server ${team}`));

  const seen = (await rest()
    .get(Routes.channel(channel))
    .catch((error: unknown) => why(error))) as APIChannel | string;
  if (typeof seen === 'string') {
    return [
      ...findings,
      unwell(
        `channel ${channel}: ${seen}`,
        'Is the id right? Else the channel, Edit Channel, Permissions: add the bot’s role and allow View Channel',
      ),
    ];
  }
  findings.push(well(`channel ${channel}`));

  const roles = (await rest().get(Routes.guildRoles(team))) as APIRole[];
  const missing = missingIn(
    team,
    roles,
    member,
    'permission_overwrites' in seen ? (seen.permission_overwrites ?? []) : [],
    bot,
  );
  if (missing.length > 0) {
    findings.push(
      unwell(
        `permissions: missing ${missing.join(', ')}`,
        'The channel, Edit Channel, Permissions, the bot’s role: allow these; or let the bot in again by its link',
      ),
    );
  } else findings.push(well('permissions'));
  return [...findings, await posting(rest, channel)];
}

/** Posts a line and takes it back at once: nothing else shows that posting works. */
async function posting(rest: () => REST, channel: string): Promise<Finding> {
  try {
    const body = { content: 'Returndesk: a test, gone in a moment', allowed_mentions: { parse: [] } };
    const { id } = (await rest().post(Routes.channelMessages(channel), { body })) as APIMessage;
    await rest().delete(Routes.channelMessage(channel, id));
    return well('posting');
  } catch (error) {
    return unwell(
      `posting: ${why(error)}`,
      'The channel, Edit Channel, Permissions, the bot’s role: allow Send Messages',
    );
  }
}

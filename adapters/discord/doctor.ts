import { type APIChannel, type APIGuildMember, type APIMessage, type APIRole, type REST, Routes } from 'discord.js';
import { type Diagnosis, type ExaminedPlace, unwell, well } from '../../src/ports.ts';
import { deliveryError } from './errors.ts';
import { inDiscord, missingIn, overwritesOf } from './missing.ts';
import { inviteLink } from './uses.ts';

const IN_THE_PERMISSIONS = 'The channel, Edit Channel, Permissions, the bot’s role: allow';
/** Where to click, by what Discord answered and what was tried. */
const HINT = {
  token: 'https://discord.com/developers/applications, your app, Bot, Reset Token; put it into DISCORD_TOKEN',
  channel: `Is the id right? Else ${IN_THE_PERMISSIONS.replace('The', 'the')} View Channel`,
  elsewhere: 'Copy the id of the server from its own menu (Developer Mode, Copy Server ID) into desk.json',
  permissions: `${IN_THE_PERMISSIONS} these; or let the bot in again by its link`,
  posting: `${IN_THE_PERMISSIONS} Send Messages. It must be a text channel`,
  paused: 'As an admin of the seller, type /returns desk connect in the channel',
  unreachable: 'Is discord.com reachable from here? https://discordstatus.com tells whether it is well',
};

/**
 * Tries what a place needs, in the order in which it breaks: token, server, channel, permissions, posting. What depends
 * on something that is not well is not tried.
 */
export async function doctor(rest: () => REST, me: () => Promise<string>, place: ExaminedPlace): Promise<Diagnosis[]> {
  const findings: Diagnosis[] = [];
  await examined({ rest, me, place, say: (finding) => void findings.push(finding) });
  return findings;
}

type Examination = { rest(): REST; me(): Promise<string>; place: ExaminedPlace; say(finding: Diagnosis): void };

async function examined({ rest, me, place, say }: Examination): Promise<void> {
  const { team, channel, paused } = place;
  /** What was asked for, or null where Discord refused it: then that is said. */
  const asks = (what: string, hint: string, asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      (answer) => {
        say(well(what));
        return answer;
      },
      (error: unknown) => {
        say(unwell(`${what}: ${why(error)}`, hasAnswered(error) ? hint : HINT.unreachable));
        return null;
      },
    );

  const bot = (await asks('token', HINT.token, me())) as string | null;
  if (!bot) return;
  const itself = rest().get(Routes.guildMember(team, bot));
  const member = (await asks(`server ${team}`, `Let the bot in: ${inviteLink(bot)}`, itself)) as APIGuildMember | null;
  if (!member) return;
  const seen = (await asks(
    `channel ${channel}`,
    HINT.channel,
    rest().get(Routes.channel(channel)),
  )) as APIChannel | null;
  if (!seen) return;
  if ('guild_id' in seen && seen.guild_id !== team)
    return say(unwell(`server ${team}: the channel is in another one, ${seen.guild_id}`, HINT.elsewhere));
  const roles = await rest()
    .get(Routes.guildRoles(team))
    .catch((error: unknown) => void say(unwell(`permissions: ${why(error)}`, HINT.unreachable)));
  if (!roles) return;
  const missing = missingIn(team, roles as APIRole[], member, overwritesOf(seen), bot);
  if (missing.length > 0)
    return say(unwell(`permissions: missing ${missing.map(inDiscord).join(', ')}`, HINT.permissions));
  say(well('permissions'));
  if ((await asks('posting', HINT.posting, postedAndTakenBack(rest, channel))) === null) return;
  if (paused) say(unwell(`nothing is sent there: ${paused}`, HINT.paused));
}

const why = (error: unknown): string => deliveryError(error).message;

const hasAnswered = (error: unknown): boolean => deliveryError(error).certain;

/** Posts a line and takes it back at once: nothing else shows that posting works. */
async function postedAndTakenBack(rest: () => REST, channel: string): Promise<true> {
  const body = { content: 'Returndesk: a test, gone in a moment', allowed_mentions: { parse: [] } };
  const { id } = (await rest().post(Routes.channelMessages(channel), { body })) as APIMessage;
  await rest().delete(Routes.channelMessage(channel, id));
  return true;
}

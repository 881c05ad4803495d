import { App, type Receiver } from '@slack/bolt';
import { type Desk, type Gesture, kindOf, type Reply, type Who } from '../../src/ports.ts';
import { type How, messageOf, openModal, submittedOf, viewOf } from './answer.ts';
import { READS_FILES } from './attached.ts';
import type { Acting, Log, Teams } from './clients.ts';
import { codeOf } from './errors.ts';
import { type EventBody, eventsOf } from './events.ts';
import {
  BlockActions,
  commandOf,
  MessageAction,
  NO_CHANNEL,
  pressOf,
  SlashCommand,
  shortcutOf,
  submissionOf,
  ViewSubmission,
} from './parse.ts';
import type { People } from './people.ts';
import { quiet } from './quiet.ts';
import { homeView, textMessage } from './render.ts';
import { COMMAND, SEND_TO_CUSTOMER } from './uses.ts';

type InboundOptions = {
  receiver: Receiver;
  teams: Teams;
  people: People;
  consoleUrl: string | null;
  desk: Desk;
  log: Log;
};

/** What is still to be said after Slack was acknowledged; waited for when the desk stops. */
export type Inbound = { settled(): Promise<void> };

/**
 * Bolt's listeners: each reads its payload, asks the desk and acknowledges with the answer. Only what needs a call of
 * its own (a modal, an ephemeral line) is done after the acknowledgement, so Slack never waits for Slack.
 */
export function inbound({ receiver, teams, people, consoleUrl, desk, log }: InboundOptions): Inbound {
  const under = new Set<Promise<unknown>>();
  function later(work: () => Promise<unknown>): void {
    const doing = work()
      .catch((error: unknown) => log.warn({ why: codeOf(error) ?? kindOf(error) }, 'an answer did not reach Slack'))
      .finally(() => under.delete(doing));
    under.add(doing);
  }

  const app = new App({
    receiver,
    convoStore: false,
    ignoreSelf: false,
    logger: quiet(log),
    authorize: async ({ teamId, enterpriseId }) => {
      const acting = await teams.of(teamId ?? enterpriseId ?? '');
      // Whatever still comes from a team that removed the app is acknowledged and dropped.
      if (!acting) return { teamId: teamId ?? '' };
      return {
        teamId: acting.team,
        botToken: acting.client.token ?? '',
        botId: acting.botId,
        botUserId: acting.botUser,
      };
    },
  });

  /** Who did it, in which team of ours. Null: the app is not installed there any more. */
  async function actor(team: string | undefined, user: string): Promise<{ acting: Acting; who: Who } | null> {
    const acting = await teams.of(team ?? '');
    return acting && { acting, who: await people.who(acting, user) };
  }
  const howAt = ({ scopes }: Acting, gesture: Gesture): How => ({
    consoleUrl,
    channel: gesture.at.channel,
    files: scopes.includes(READS_FILES),
  });

  app.action(/.*/, async ({ body, context, ack, respond }) => {
    const payload = BlockActions.parse(body);
    const there = await actor(context.teamId, payload.user.id);
    const gesture = there && pressOf(there.acting.team, there.who, payload);
    if (!gesture) return ack();
    const reply = await desk.onGesture(gesture);
    await ack();
    later(() => answerPress(there.acting, gesture, payload, reply, (said) => respond(said as never)));
  });

  async function answerPress(
    acting: Acting,
    gesture: Gesture,
    { container, view, trigger_id = '', user }: BlockActions,
    reply: Reply,
    respond: (said: object) => Promise<unknown>,
  ): Promise<void> {
    const { client, team } = acting;
    const how = howAt(acting, gesture);
    const shown = viewOf(reply, how);
    if (view?.type === 'modal' && shown) {
      const next =
        reply.kind === 'form'
          ? client.views.push({ trigger_id, view: shown })
          : client.views.update({ view_id: view.id, view: shown });
      await next;
    } else if (view && shown) {
      await openModal(client, trigger_id, shown, 'channel', async () => {});
      await publishHome(team, user.id);
    } else if (reply.kind === 'form' && shown) {
      await openModal(client, trigger_id, shown, 'channel', () =>
        respond({ ...textMessage(reply.form.tooLate), ...ASIDE }),
      );
    } else {
      const message = messageOf(reply, how);
      // A line of ours that only this person sees is replaced by what its button did.
      const place = container.is_ephemeral ? { replace_original: true } : ASIDE;
      if (message) await respond({ ...message, ...place });
    }
  }

  app.view(/.*/, async ({ body, context, ack }) => {
    const payload = ViewSubmission.parse(body);
    const there = await actor(context.teamId, payload.user.id);
    const gesture = there && submissionOf(there.acting.team, there.who, payload);
    if (!gesture) return ack();
    const reply = await desk.onGesture(gesture);
    await ack(submittedOf(reply, Object.keys(payload.view.state?.values ?? {}), howAt(there.acting, gesture)) as never);
  });

  app.command(COMMAND, async ({ body, context, ack, respond }) => {
    const payload = SlashCommand.parse(body);
    const there = await actor(context.teamId, payload.user_id);
    if (!there) return ack();
    const gesture = commandOf(there.acting.team, there.who, payload);
    const reply = await desk.onGesture(gesture);
    const message = messageOf(reply, howAt(there.acting, gesture));
    await ack(message ? { ...message, response_type: 'ephemeral' } : undefined);
    const view = message ? null : viewOf(reply, howAt(there.acting, gesture));
    if (view && reply.kind === 'form') {
      const { tooLate } = reply.form;
      later(() =>
        openModal(there.acting.client, payload.trigger_id, view, 'channel', () =>
          respond(textMessage(tooLate) as never),
        ),
      );
    }
  });

  app.shortcut(SEND_TO_CUSTOMER, async ({ body, context, ack, respond }) => {
    const payload = MessageAction.parse(body);
    const there = await actor(context.teamId, payload.user.id);
    if (!there) return ack();
    const gesture = shortcutOf(there.acting.team, there.who, payload);
    const reply = await desk.onGesture(gesture);
    await ack();
    const view = viewOf(reply, howAt(there.acting, gesture));
    if (view)
      later(() =>
        openModal(there.acting.client, payload.trigger_id, view, 'channel', () =>
          respond(textMessage(reply.kind === 'form' ? reply.form.tooLate : '…') as never),
        ),
      );
  });

  async function publishHome(team: string, user: string): Promise<void> {
    const there = await actor(team, user);
    if (!there) return;
    const list = await desk.home({ platform: 'slack', team, channel: NO_CHANNEL }, there.who);
    await there.acting.client.views.publish({ user_id: user, view: homeView(list, { consoleUrl }) });
  }

  const tell = eventsOf({ desk, teams, people, publishHome, later });
  app.event(/.*/, async ({ body, context }) => tell(context.teamId ?? '', body as unknown as EventBody));

  return {
    async settled() {
      while (under.size > 0) await Promise.allSettled(under);
    },
  };
}

const ASIDE = { response_type: 'ephemeral', replace_original: false } as const;

import { type App, ExpressReceiver, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Log } from './clients.ts';
import { Event } from './events.ts';
import { BlockActions, MessageAction, SlashCommand, ViewSubmission } from './parse.ts';
import { quiet } from './quiet.ts';

/** Slack's own limit, in seconds: a request signed further away from now is not believed, in either direction. */
const SKEW = 5 * 60;

/**
 * `POST /slack/events`, all of Slack's HTTP. A request is answered when it was dealt with, not before: what could not be
 * kept is told again. Bolt checks the signature and that it is not too old; stamps from the future, and such as only look
 * like a number, are refused here.
 */
export function httpReceiver(router: Router, signingSecret: string, now: () => Date, log: Log): Receiver {
  router.post('/slack/events', (request: Request, response: Response, next) => {
    const at = String(request.headers['x-slack-request-timestamp']);
    if (!/^\d+$/.test(at) || Number(at) - now().getTime() / 1_000 > SKEW) {
      response.status(401).json({ error: 'not signed now' });
      return;
    }
    next();
  });
  const http = new ExpressReceiver({
    router,
    signingSecret,
    endpoints: '/slack/events',
    processBeforeResponse: true,
    logger: quiet(log),
  });
  return { init: (app) => http.init(heard(app, log)), start: async () => {}, stop: async () => {} };
}

/** What we listen for, by its type. */
const HEARD: Record<string, z.ZodType> = {
  event_callback: z.object({ event: Event }),
  block_actions: BlockActions,
  view_submission: ViewSubmission,
  message_action: MessageAction,
};
const Body = z.object({ type: z.string().optional(), command: z.string().optional() });

/** Whether a listener can make anything of it. Bolt breaks on what lacks the parts it looks for. */
function isForUs(body: unknown, log: Log): boolean {
  const { type = '', command } = Body.safeParse(body).data ?? {};
  const schema = command ? SlashCommand : Object.hasOwn(HEARD, type) ? HEARD[type] : null;
  const isReadable = schema?.safeParse(body).success ?? false;
  if (schema && !isReadable) log.warn({ type }, 'Slack sent something that cannot be read; it is dropped');
  return isReadable;
}

/**
 * Bolt acknowledges an event before anybody heard it; here the acknowledgement follows the commit, so what a crash lost
 * is told again. And what no listener knows, or nobody can read, is acknowledged at once: told again it would be the same,
 * Slack would call it a failure, and switch the app off after enough of them.
 */
export function heard(app: App, log: Log): App {
  return {
    async processEvent(event: ReceiverEvent): Promise<void> {
      if (event.body?.type === 'app_rate_limited') {
        log.warn({ team: event.body.team_id }, 'Slack holds back events of a workspace: it sends too many');
      }
      if (!isForUs(event.body, log)) return event.ack();
      let isAcknowledged = false;
      const ack: ReceiverEvent['ack'] = async (answer) => {
        if (event.body.type === 'event_callback') return;
        isAcknowledged = true;
        await event.ack(answer);
      };
      await app.processEvent({ ...event, ack });
      if (!isAcknowledged) await event.ack();
    },
  } as App;
}

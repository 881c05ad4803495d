import { type App, ExpressReceiver, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { Request, Response, Router } from 'express';
import type { Log } from './clients.ts';
import { quiet } from './quiet.ts';

/** Slack's own limit, in seconds: a request signed further away from now is not believed, in either direction. */
const SKEW = 5 * 60;

/**
 * `POST /slack/events`, all of Slack's HTTP. A request is answered when it was dealt with, not before: what could not be
 * kept is told again. Bolt checks the signature and that it is not too old; stamps from the future are refused here.
 */
export function httpReceiver(router: Router, signingSecret: string, now: () => Date, log: Log): Receiver {
  router.post('/slack/events', (request: Request, response: Response, next) => {
    const at = Number(request.headers['x-slack-request-timestamp']);
    if (at - now().getTime() / 1_000 > SKEW) {
      response.status(401).json({ error: 'signed in the future' });
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

/**
 * Bolt acknowledges an event before anybody heard it; here the acknowledgement follows the commit, so what a crash lost
 * is told again. And what no listener knows is acknowledged at once instead of never: Slack would call it a failure, and
 * switch the app off after enough of them.
 */
export function heard(app: App, log: Log): App {
  return {
    async processEvent(event: ReceiverEvent): Promise<void> {
      if (event.body.type === 'app_rate_limited') {
        log.warn({ team: event.body.team_id }, 'Slack holds back events of a workspace: it sends too many');
        return event.ack();
      }
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

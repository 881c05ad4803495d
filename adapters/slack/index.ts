import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import express from 'express';
import type { DeliveryError, Desk, Diagnosis, ExaminedPlace, Installs, WorkspaceAdapter } from '../../src/ports.ts';
import { whereIs } from './attached.ts';
import { clientOptions, type Log, manyTeams, oneTeam, type Teams, whoAmI } from './clients.ts';
import { doctor, NEW_BOT_TOKEN } from './doctor.ts';
import { type Inbound, inbound } from './inbound.ts';
import { installRoutes } from './install.ts';
import { outbound } from './outbound.ts';
import { peopleOf } from './people.ts';
import { httpReceiver } from './receivers.ts';
import { socketReceiver } from './socket.ts';

/** How Slack reaches us: through a socket we open, for one workspace, or over HTTP, for any number of them. */
export type Connection =
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; signingSecret: string; clientId: string; clientSecret: string; stateSecret: string };

type SlackOptions = {
  connection: Connection;
  /** Slack's Web API, where it is not at its own address. */
  apiUrl: string | null;
  publicUrl: string;
  installs: Installs;
  /** One process at a time holds the socket: calls `hold` when it is this one's turn, again when it was lost, and `letGo` when it ends. */
  alone(hold: () => Promise<{ lost: Promise<never>; letGo(): Promise<void> }>): { stop(): Promise<void> };
  log: Log;
  now(): Date;
};

export type SlackAdapter = WorkspaceAdapter & {
  /** All of Slack's HTTP: `/slack/events`, `/slack/install`, `/slack/oauth_redirect`. Null in Socket Mode. */
  router: express.Router | null;
  /** What the clock does for Slack: tokens of idle teams are renewed before they end, and the desk told of those that cannot be. */
  tick(desk: Desk): Promise<void>;
  /** Tests what this place needs and says where to click. */
  examine(place: ExaminedPlace): Promise<Diagnosis[]>;
};

export function slackAdapter(options: SlackOptions): SlackAdapter {
  const { connection, apiUrl, installs, log, now, publicUrl } = options;
  const teams: Teams =
    connection.mode === 'socket'
      ? oneTeam(connection.botToken, apiUrl)
      : manyTeams(installs, { ...connection, apiUrl, now }, log);
  const consoleUrl = publicUrl;
  const people = peopleOf();
  const router = connection.mode === 'http' ? express.Router() : null;
  const running: { stop(): Promise<void> }[] = [];

  const listenWith = (desk: Desk, receiver: Parameters<typeof inbound>[0]['receiver']): Inbound =>
    inbound({ receiver, teams, people, consoleUrl, desk, log });

  return {
    platform: 'slack',
    router,
    ...outbound({ teams, consoleUrl, log }),
    whereIs: whereIs(teams, apiUrl),
    examine: (place) => doctor(teams, place, connection.mode === 'http' ? `${publicUrl}/slack/install` : null),

    async tick(desk) {
      for (const team of await teams.renewIdle()) {
        const about = { platform: 'slack', team };
        const why = 'invalid_refresh_token';
        await desk.onWorkspaceEvent({ ...about, id: `ended ${randomUUID()}`, kind: 'removed', why });
        // Installed again at the same moment: that must have the last word.
        if (await teams.of(team))
          await desk.onWorkspaceEvent({ ...about, id: `back ${randomUUID()}`, kind: 'installed' });
      }
    },

    async start(desk) {
      if (connection.mode === 'http' && router) {
        const answering = listenWith(desk, httpReceiver(router, connection.signingSecret, now, log));
        router.use(installRoutes({ connection, apiUrl, publicUrl, installs, desk, log, now }));
        running.push({ stop: answering.settled });
      }
      if (connection.mode === 'socket') {
        const { appToken, botToken } = connection;
        const turn = options.alone(async () => {
          await welcome(desk, botToken);
          const receiver = socketReceiver(appToken, apiUrl, log);
          const answering = listenWith(desk, receiver);
          await receiver.start();
          return {
            lost: receiver.lost,
            async letGo() {
              await receiver.stop();
              await answering.settled();
            },
          };
        });
        running.push(turn);
      }
    },
    async stop() {
      for (const one of running.splice(0)) await one.stop();
    },
  };

  // A new token in the settings is how one workspace is installed again.
  async function welcome(desk: Desk, botToken: string): Promise<void> {
    const { team } = await whoAmI(new WebClient(botToken, clientOptions(apiUrl))).catch((error: DeliveryError) => {
      if (error.answer !== 'install_dead') throw error;
      throw new Error(`Slack refuses SLACK_BOT_TOKEN (${error.message}). ${NEW_BOT_TOKEN}`);
    });
    await desk.onWorkspaceEvent({ id: `start ${randomUUID()}`, platform: 'slack', team, kind: 'installed' });
  }
}

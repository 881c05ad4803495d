import type { Inside } from '../inside.ts';
import type { Json, View } from '../world.ts';

export function viewShape({ world }: Inside, view: View): Json {
  const home = { type: 'plain_text', text: 'View Title', emoji: true };
  return {
    id: view.id,
    team_id: view.team,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: view.state },
    hash: view.hash,
    title: view.title ?? home,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: view.close,
    submit: view.submit,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: world.app.id,
    external_id: view.externalId,
    app_installed_team_id: view.team,
    bot_id: world.installs.get(view.team)?.botId ?? '',
  };
}

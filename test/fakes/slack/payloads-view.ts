import { viewShape } from './api/view-shape.ts';
import type { Inside } from './inside.ts';
import type { Json, View, ViewState } from './world.ts';

/** A modal or home as Slack shows it to the app, with all that is chosen in it, and the defaults nobody wrote. */
export const viewPayload = (inside: Inside, view: View, state: ViewState = view.state): Json => ({
  ...viewShape(inside, view),
  blocks: view.blocks.map((block) =>
    block.type === 'input' ? { optional: false, dispatch_action: false, ...block } : block,
  ),
  state: { values: state },
});

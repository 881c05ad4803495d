import { BLOCKS } from './blocks.ts';
import { EXTERNAL_ID, limits, MESSAGE_BLOCKS } from './limits.ts';
import { plain } from './objects.ts';
import { boolean, type Kinds, list, type Problem, type Shape, string } from './shape.ts';
import { isObject } from './walk.ts';

// What holds blocks: a message's list, a modal, a home.

const blocks = (range: { min_items?: number; max_items: number }) => list({ is: 'kind', of: () => BLOCKS }, range);

export const MESSAGE: Shape = blocks({ max_items: MESSAGE_BLOCKS });

const common = {
  private_metadata: string(limits.view.private_metadata),
  callback_id: string(limits.view.callback_id),
  external_id: string({ max_length: EXTERNAL_ID }),
};

const KINDS: Kinds = {
  modal: {
    need: { title: plain(limits.view.title), blocks: blocks(limits.view.blocks) },
    may: {
      ...common,
      submit: plain(limits.view.submit),
      close: plain(limits.view.close),
      clear_on_close: boolean,
      notify_on_close: boolean,
    },
    rule: (view, at): Problem[] => {
      if (view.submit !== undefined || !Array.isArray(view.blocks)) return [];
      const first = view.blocks.findIndex((block) => isObject(block) && block.type === 'input');
      if (first < 0) return [];
      return [{ at: `${at}/blocks/${first}/input`, says: 'must define `submit` to use an `input` block in modals' }];
    },
  },
  home: { need: { blocks: blocks(limits.view.blocks) }, may: common },
};

/** A view of one of these types. */
export const view = (...only: ('modal' | 'home')[]): Shape => ({ is: 'kind', of: () => KINDS, only });

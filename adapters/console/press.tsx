import type { Button } from '../../src/views/vocabulary.ts';
import { BUTTON, GESTURE, newGesture } from './parse.ts';

// What is shown stands alone and leads nowhere: the return stays open beside it.
const OWN_PAGE = new Set<Button['action']>(['transcript']);

/** A button is a form of its own: its gesture is made when it is drawn, so pressing it twice is one gesture. */
export const Press = ({ button, csrf, id }: { button: Button; csrf: string; id: string }) => (
  <form method="post" action="/act" class="press" target={OWN_PAGE.has(button.action) ? '_blank' : undefined}>
    <Hidden csrf={csrf} />
    <button class={`button ${button.style}`} type="submit" name={BUTTON} value={button.id} id={id}>
      {button.label}
    </button>
  </form>
);

export const Hidden = ({ csrf }: { csrf: string }) => (
  <>
    <input type="hidden" name="_csrf" value={csrf} />
    <input type="hidden" name={GESTURE} value={newGesture()} />
  </>
);

import type { Button } from '../../src/views/vocabulary.ts';
import { BUTTON, GESTURE, newGesture } from './parse.ts';

/** A button is a form of its own: its gesture is made when it is drawn, so pressing it twice is one gesture. */
export const Press = ({ button, csrf, id }: { button: Button; csrf: string; id: string }) => (
  <form method="post" action="/act" class="press">
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

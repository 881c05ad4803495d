import type { Notice } from '../../src/views/vocabulary.ts';
import { Press } from './press.tsx';
import { Quote } from './text.tsx';

/** What the desk answered. Stays until the person goes on: a live page must not take away their "Undo". */
export function NoticeBox({ notice, csrf }: { notice: Notice; csrf: string }) {
  return (
    <div
      id="notice"
      class={`notice ${notice.tone}`}
      role={notice.tone === 'no' ? 'alert' : 'status'}
      data-holds={notice.holds}
    >
      <p class="notice-text">
        {notice.mentions.map(({ staff, name }) => (
          <bdi key={staff} class="mention">
            {name}
          </bdi>
        ))}
        {notice.text}
      </p>
      {notice.quote && <Quote quote={notice.quote} />}
      {notice.buttons.length > 0 && (
        <div class="buttons">
          {notice.buttons.map((button) => (
            <Press key={button.id} button={button} csrf={csrf} id={`notice-${button.action}`} />
          ))}
        </div>
      )}
    </div>
  );
}

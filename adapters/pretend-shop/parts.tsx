import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { type Hook, isDone } from './book.ts';

/** A form that does one thing, once, however often it is pressed. */
export function Act({ to, csrf, children, ...rest }: ActProps) {
  return (
    <form method="post" action={`/shop${to}`} {...rest}>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="once" value={randomUUID()} />
      {children}
    </form>
  );
}
type ActProps = { to: string; csrf: string; children: ComponentChildren; class?: string; id?: string };

const DUBAI = new Intl.DateTimeFormat('en', {
  timeZone: 'Asia/Dubai',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export function When({ at }: { at: string }) {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? (
    <span>{at}</span>
  ) : (
    <time datetime={date.toISOString()}>{DUBAI.format(date)}</time>
  );
}

/** What the desk said to a webhook that it did not take, right where it was sent from. */
export function Trouble({ hook, csrf }: { hook: Hook; csrf: string }) {
  if (isDone(hook)) return null;
  const { status, problem } = hook;
  return (
    <div class="trouble" role="alert">
      <p>
        {status === null
          ? 'The desk has not answered yet.'
          : status === 0
            ? 'No answer.'
            : `The desk answered ${status}.`}{' '}
        {problem}
      </p>
      <Act to="/resend" csrf={csrf}>
        <input type="hidden" name="id" value={hook.id} />
        <input type="hidden" name="return" value={hook.returnId ?? ''} />
        <button type="submit">Send again</button>
      </Act>
    </div>
  );
}

/** The webhooks themselves, both ways, newest first. */
export function Hooks({ hooks }: { hooks: Hook[] }) {
  return (
    <ol class="hooks">
      {hooks.toReversed().map((hook) => (
        <li key={`${hook.direction} ${hook.id}`} id={`hook-${hook.direction}-${hook.id}`}>
          <details id={`details-${hook.direction}-${hook.id}`}>
            <summary>
              <span class={`way ${hook.direction}`}>{hook.direction === 'sent' ? 'to desk' : 'from desk'}</span>
              <code class="type">{hook.type}</code>
              <span class={isDone(hook) ? 'status good' : 'status bad'}>{hook.status ?? '…'}</span>
              {hook.repeats > 0 && <span class="repeats">repeated {hook.repeats}×</span>}
              <When at={hook.at} />
            </summary>
            <p class="hook-id">
              webhook-id <code>{hook.id}</code>
            </p>
            <pre>{pretty(hook.body)}</pre>
          </details>
        </li>
      ))}
    </ol>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

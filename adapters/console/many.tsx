import type { Request, Response } from 'express';
import type { Session } from '../../src/ports.ts';
import type { Frame, ManyForm } from '../../src/views/vocabulary.ts';
import type { Door } from './door.ts';
import { keepFlash } from './flash.ts';
import { FieldView } from './form.tsx';
import { FIELD, GESTURE, under } from './parse.ts';
import { Hidden } from './press.tsx';
import { addressOfTab } from './queue.tsx';

/** Under which name the answer to many waits for the queue. */
export const QUEUE = 'queue';
const FORM = 'many';
const CHOSEN = 'chosen';
const TAB = 'tab';

/** The box beside a row. A live page must not take back what is chosen. */
export const Choose = ({ returnId, label }: { returnId: string; label: string }) => (
  <input
    type="checkbox"
    class="choose"
    form={FORM}
    name={CHOSEN}
    value={returnId}
    id={`choose-${returnId}`}
    aria-label={label}
    data-keep
  />
);

type Props = { many: ManyForm; tab: string; csrf: string; frame: Frame };

export const ManyBar = ({ many, tab, csrf, frame }: Props) => (
  <details class="many" id="many-bar" data-keep>
    <summary>{many.title}</summary>
    <form method="post" action="/act-many" id={FORM} class="form">
      <Hidden csrf={csrf} />
      <input type="hidden" name={TAB} value={tab} />
      {many.fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          value={field.kind === 'pictures' ? '' : field.value}
          error={null}
          required={frame.required}
          id={`many-${field.name}`}
          focus={false}
        />
      ))}
      <div class="buttons">
        {many.actions.map(({ action, label }) => (
          <button key={action} class="button plain" type="submit" name="action" value={action}>
            {label}
          </button>
        ))}
      </div>
    </form>
  </details>
);

/** The same was asked of every return that was chosen; the queue says what came of it. */
export async function actOnMany(door: Door, request: Request, response: Response, session: Session): Promise<void> {
  const body: Record<string, unknown> = request.body ?? {};
  const texts = new Map(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const chosen = [body[CHOSEN] ?? []].flat().filter((id): id is string => typeof id === 'string');
  const notice = await door.side.actOnMany(session, {
    id: texts.get(GESTURE) ?? '',
    action: texts.get('action') ?? '',
    returns: chosen,
    fields: under(FIELD, texts),
  });
  keepFlash(response, { returnId: QUEUE, notice }, door.cookies);
  response.redirect(303, addressOfTab(texts.get(TAB) ?? 'open'));
}

import { chosenIn } from '../../src/views/form-parts.ts';
import { DO, RETURNS } from '../../src/views/many.ts';
import type { Frame, Row } from '../../src/views/vocabulary.ts';
import { FieldView, type FormShown } from './form.tsx';
import { BUTTON, FIELD, FILLED } from './parse.ts';
import { Hidden } from './press.tsx';

const FORM = 'many';

/** The box beside a row. A live page must not take back what is chosen. */
export const Choose = ({ row, typed }: { row: Row; typed: Record<string, string> }) => (
  <input
    type="checkbox"
    class="choose"
    form={FORM}
    name={FIELD + RETURNS}
    value={row.id}
    checked={chosenIn(typed[RETURNS] ?? '').includes(row.id)}
    id={`choose-${row.id}`}
    aria-label={row.title}
    data-keep
  />
);

type Props = FormShown & { csrf: string; frame: Frame };

/**
 * The form of several: its returns are chosen beside their rows, and each thing that can be done is a button. The
 * script says on it how many are, and chooses all of them.
 */
export const ManyBar = ({ form, typed, errors, csrf, frame }: Props) => (
  <>
    <details class="many" id="many-bar" open={Object.keys(errors).length > 0} data-keep>
      <summary>
        {form.title} <output class="chosen" data-label={frame.chosen} />
      </summary>
      <form method="post" action="/act" id={FORM} class="form">
        <Hidden csrf={csrf} />
        <input type="hidden" name={FILLED} value="1" />
        <input type="hidden" name={BUTTON} value={form.submit.id} />
        {form.fields.map((field) =>
          field.name === RETURNS || field.name === DO ? null : (
            <FieldView
              key={field.name}
              field={field}
              value={typed[field.name] ?? field.value}
              error={errors[field.name] ?? null}
              required={frame.required}
              id={`many-${field.name}`}
              focus={false}
            />
          ),
        )}
        {[RETURNS, DO].map((name) =>
          errors[name] ? (
            <p key={name} class="error" role="alert">
              {errors[name]}
            </p>
          ) : null,
        )}
        <div class="buttons">
          {form.fields.map((field) =>
            field.kind === 'choice' && field.name === DO
              ? field.options.map(({ value, label }) => (
                  <button key={value} class="button plain" type="submit" name={FIELD + DO} value={value}>
                    {label}
                  </button>
                ))
              : null,
          )}
        </div>
      </form>
    </details>
    <label class="option" id="choose-all" hidden data-keep>
      <input type="checkbox" /> <span>{frame.choose_all}</span>
    </label>
  </>
);

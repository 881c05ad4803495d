import { chosenIn } from '../../src/views/form-parts.ts';
import type { Field, FieldOf, Form, Frame } from '../../src/views/vocabulary.ts';
import { WarningIcon } from './icons.tsx';
import { BUTTON, CARRY, FIELD, FILLED } from './parse.ts';
import { Hidden } from './press.tsx';
import { Quote } from './text.tsx';

/** A form as it is shown now: with what was typed and what is wrong with it. */
export type FormShown = { form: Form; typed: Record<string, string>; errors: Record<string, string> };

type Props = FormShown & {
  csrf: string;
  frame: Frame;
  /** Where Cancel leads; null: a form that is always there has nothing to cancel. */
  back: string | null;
  /** Where it is sent. */
  to?: string;
  /** Tells two forms of one page apart. */
  at: string;
};

// The keys are there where the console's script is.
const PRESSED = '/act';

export function FormView({ form, typed, errors, csrf, frame, back, at, to = PRESSED }: Props) {
  const focus = back === null ? null : focused(form.fields, errors);
  const takesPictures = form.fields.some(({ kind }) => kind === 'pictures');
  return (
    <form method="post" action={to} class="form" data-once enctype={takesPictures ? 'multipart/form-data' : undefined}>
      <Hidden csrf={csrf} />
      <input type="hidden" name={FILLED} value="1" />
      {Object.entries(form.carries).map(([name, value]) => (
        <input key={name} type="hidden" name={CARRY + name} value={value} />
      ))}
      {form.intro.map((line) => (
        <p key={line} class="intro">
          {line}
        </p>
      ))}
      {form.warnings.length > 0 && (
        <ul class="warnings">
          {form.warnings.map(({ text, grave }) => (
            <li key={text} class={grave ? undefined : 'mild'}>
              <WarningIcon /> <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {form.quote && <Quote quote={form.quote} />}
      {form.fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          value={typed[field.name] ?? field.value}
          error={errors[field.name] ?? null}
          required={frame.required}
          id={`${at}-${field.name}`}
          focus={field === focus}
        />
      ))}
      {Object.entries(errors)
        .filter(([name]) => !form.fields.some((field) => field.name === name))
        .map(([name, error]) => (
          <p key={name} class="error" role="alert">
            {error}
          </p>
        ))}
      <div class="buttons">
        <button class={`button ${form.submit.style}`} type="submit" name={BUTTON} value={form.submit.id}>
          {form.submit.label}
        </button>
        {back && (
          <a class="button plain" href={back} data-leaves>
            {frame.cancel}
          </a>
        )}
      </div>
      {back && to === PRESSED && <p class="quiet keys">{frame.form_keys}</p>}
      {takesPictures && <Sending frame={frame} />}
    </form>
  );
}

/** How far the pictures are. Always there, so that what appears in it is read aloud; shown by the script alone. */
const Sending = ({ frame }: { frame: Frame }) => (
  <div class="sending" role="status">
    <p data-when="going" hidden>
      {frame.sending} <progress max="1" value="0" aria-label={frame.sending} /> <span class="percent" />
    </p>
    <p data-when="there" hidden>
      {frame.sent_whole}
    </p>
    <p data-when="broke" class="error" hidden>
      {frame.sending_broke}
    </p>
  </div>
);

/** Where one begins: at the first mistake, else where something must be chosen or can be written; past what may be left. */
const focused = (fields: Field[], errors: Record<string, string>): Field | undefined =>
  fields.find(({ name }) => errors[name]) ??
  fields.find(({ kind, value, required }) => (kind === 'choice' ? required && !value : isWritten(kind, required))) ??
  fields[0];
const isWritten = (kind: Field['kind'], required: boolean): boolean =>
  kind === 'text' || (kind === 'line' && required) || kind === 'choices';

type FieldProps = {
  field: Field;
  value: string;
  error: string | null;
  required: string;
  id: string;
  focus: boolean;
};

export function FieldView(props: FieldProps) {
  const { field, error, id } = props;
  const label = (
    <>
      {field.label}
      {field.required && (
        <span class="must" title={props.required}>
          <span aria-hidden="true"> *</span>
          <span class="unseen"> ({props.required})</span>
        </span>
      )}
    </>
  );
  const below = (
    <>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </>
  );
  return field.kind === 'choice' || field.kind === 'choices' ? (
    <fieldset class={error ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      <Options {...props} field={field} />
      {below}
    </fieldset>
  ) : (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <Entry {...props} field={field} />
      {below}
    </div>
  );
}

function Options({ field, value, focus, ...rest }: FieldProps & { field: FieldOf<'choice' | 'choices'> }) {
  const one = field.kind === 'choice';
  const chosen = one ? [value] : chosenIn(value);
  const first = field.options.find((option) => chosen.includes(option.value)) ?? field.options[0];
  return (
    <>
      {field.options.map((option) => (
        <label key={option.value} class="option">
          <input
            type={one ? 'radio' : 'checkbox'}
            name={FIELD + field.name}
            value={option.value}
            checked={chosen.includes(option.value)}
            data-begins={'begins' in option ? option.begins : undefined}
            required={one && field.required}
            autofocus={focus && option === first}
            aria-describedby={described({ field, ...rest })}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </>
  );
}

// No `maxlength`: it would cut what is pasted without a word. The desk says how long it is and how long it may be.
function Entry({ field, value, error, id, focus }: FieldProps & { field: FieldOf<'line' | 'text' | 'pictures'> }) {
  if (field.kind === 'pictures') {
    return (
      <input
        type="file"
        id={id}
        name={FIELD + field.name}
        accept=".jpg,.jpeg,.png,image/jpeg,image/png"
        multiple
        aria-describedby={described({ field, error, id })}
      />
    );
  }
  const common = {
    id,
    name: FIELD + field.name,
    dir: 'auto' as const,
    // So that CSS can tell an empty one.
    placeholder: ' ',
    required: field.required,
    autofocus: focus,
    'aria-invalid': error !== null,
    'aria-describedby': described({ field, error, id }),
  };
  return field.kind === 'line' ? (
    <input type="text" value={value} autocomplete="off" {...common} />
  ) : (
    // The parser drops a first line end, so one more keeps what was typed.
    <textarea rows={5} lang={field.language ?? undefined} data-limit={field.limit} {...common}>
      {value.startsWith('\n') ? `\n${value}` : value}
    </textarea>
  );
}

const described = ({ field, error, id }: Pick<FieldProps, 'field' | 'error' | 'id'>): string | undefined =>
  [field.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

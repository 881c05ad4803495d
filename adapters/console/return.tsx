import type { Frame, Line, Notice, ReturnPage } from '../../src/views/vocabulary.ts';
import { CardView } from './card.tsx';
import { type FormShown, FormView } from './form.tsx';
import { BackIcon } from './icons.tsx';
import { NoticeBox } from './notice.tsx';
import { Pictures } from './pictures.tsx';
import { When, Words } from './text.tsx';

type Props = {
  page: ReturnPage;
  frame: Frame;
  csrf: string;
  notice: Notice | null;
  /** The form that is open beside the card. */
  open: FormShown | null;
  /** The note's form, always under the internal thread where this person may write there. */
  note: FormShown | null;
};

// `data-keep`: a live page redraws everything around these and never what is in them, so they are there even when empty.

/** The form stands first, so that on a phone it is what one sees after pressing its button. */
export function ReturnView({ page, frame, csrf, notice, open, note }: Props) {
  const { card } = page;
  const back = `/returns/${encodeURIComponent(card.id)}`;
  const clock = { language: frame.language, zone: page.zone };
  return (
    <>
      <a class="back" href="/" id="back">
        <BackIcon /> {frame.back}
      </a>
      <div id="answer" data-keep>
        {notice && <NoticeBox notice={notice} csrf={csrf} />}
      </div>
      <div class="columns" id="columns">
        <div id="open" data-keep>
          {open && (
            <section class="panel open-form" id="open-form" aria-labelledby="open-form-title">
              <h2 id="open-form-title">{open.form.title}</h2>
              <FormView {...open} csrf={csrf} frame={frame} back={back} at="open" />
            </section>
          )}
        </div>
        <div class="primary" id="primary">
          <CardView card={card} csrf={csrf} frame={frame} />
          <Conversation lines={page.conversation} frame={frame} clock={clock} />
        </div>
        <div class="side" id="side">
          <Thread lines={page.thread} frame={frame} clock={clock} note={note} csrf={csrf} />
          <Trail lines={page.trail} frame={frame} clock={clock} />
        </div>
      </div>
    </>
  );
}

type Clock = { language: string; zone: string };
type Lines = { lines: Line[]; frame: Frame; clock: Clock };

function Conversation({ lines, frame, clock }: Lines) {
  return (
    <section class="panel" id="conversation" aria-labelledby="conversation-title">
      <h2 id="conversation-title">{frame.conversation}</h2>
      {lines.length === 0 ? (
        <p class="quiet">{frame.no_messages}</p>
      ) : (
        <ol class="talk">
          {lines.map((line) => (
            <li key={line.id} id={`talk-${line.id}`} class={`bubble ${line.side}`}>
              <p class="line-head">
                <bdi class="who">{line.who}</bdi> <When at={line.at} {...clock} />
              </p>
              {line.text && <Words text={line.text} language={line.language} />}
              {line.pictures.length > 0 && <Pictures photos={line.pictures} more={null} frame={frame} />}
              {line.state && <p class="state">{line.state}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Thread({ lines, frame, clock, note, csrf }: Lines & { note: FormShown | null; csrf: string }) {
  return (
    <section class="panel" id="thread" aria-labelledby="thread-title">
      <h2 id="thread-title">{frame.thread}</h2>
      {lines.length === 0 ? (
        <p class="quiet">{frame.no_notes}</p>
      ) : (
        <ol class="notes">
          {lines.map((line) => (
            <li key={line.id} id={`note-${line.id}`} class={line.side}>
              <p class="line-head">
                <bdi class="who">{line.who}</bdi> <When at={line.at} {...clock} />
              </p>
              <Happened line={line} />
            </li>
          ))}
        </ol>
      )}
      <div id="note" class="note-form" data-keep>
        {note && <FormView {...note} csrf={csrf} frame={frame} back={null} at="note" />}
      </div>
    </section>
  );
}

/** Our sentence runs as the page does, whatever name it begins with; a person's words run as they were written. */
const Happened = ({ line: { text, said }, by = null }: { line: Line; by?: string | null }) => (
  <>
    {(by || text) && (
      <p>
        {by && <bdi class="who">{by}</bdi>} {text}
      </p>
    )}
    {said && <Words text={said} language={null} />}
  </>
);

function Trail({ lines, frame, clock }: Lines) {
  return (
    <section class="panel" id="trail">
      <details id="trail-details">
        <summary>
          <h2>{frame.trail}</h2> <span class="quiet">{lines.length}</span>
        </summary>
        <ol class="trail">
          {lines.map((line) => (
            <li key={line.id} id={`trail-${line.id}`} class={line.side}>
              <p class="line-head">
                <When at={line.at} {...clock} />
                {line.state && <span class="chip">{line.state}</span>}
              </p>
              <Happened line={line} by={line.text.includes(line.who) ? null : line.who} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

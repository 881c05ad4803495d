import type { ComponentChildren } from 'preact';
import type { Frame, List, Row } from '../../src/views/vocabulary.ts';
import { EmptyIcon, MessageIcon, PersonIcon, WarningIcon } from './icons.tsx';

/** Under which name what is said of no single return waits for the queue. */
export const QUEUE = 'queue';

type Props = {
  list: List;
  frame: Frame;
  /** What was looked for, where this is what was found. */
  found: string;
  /** The page that shows more rows; null: it would show no more. */
  rest?: string | null;
  /** What the desk answered to a press on many. */
  notice?: ComponentChildren;
  /** Beside each row, and above them: for who may do something with many. */
  many?: { bar: ComponentChildren; box(row: Row): ComponentChildren } | null;
};

export function QueueView({ list, frame, found, rest = null, notice = null, many = null }: Props) {
  return (
    <section class="queue">
      <header class="queue-head">
        <h1>{list.title}</h1>
        {list.rows.length > 0 && <p class="quiet keys">{frame.keys}</p>}
      </header>
      <div class="finder">
        <nav class="tabs" aria-label={frame.queue}>
          {list.tabs.map(({ tab, label, count, chosen }) => (
            <a key={tab} href={addressOfTab(tab)} aria-current={chosen ? 'page' : undefined}>
              {label}
              {count !== null && <span class="tab-count">{count}</span>}
            </a>
          ))}
          {list.tabs.length === 0 && <a href="/">{frame.back}</a>}
        </nav>
        <search class="search">
          <form method="get" action="/" id="search">
            <input
              type="search"
              name="find"
              value={found}
              maxlength={200}
              aria-label={frame.search}
              placeholder={frame.search_hint}
              dir="auto"
            />
            <button class="button" type="submit">
              {frame.search}
            </button>
          </form>
        </search>
      </div>
      <div id="answer" data-keep>
        {notice}
      </div>
      {list.warnings.length > 0 && (
        <ul class="warnings" role="status">
          {list.warnings.map((warning) => (
            <li key={warning}>
              <WarningIcon /> <span>{warning}</span>
            </li>
          ))}
        </ul>
      )}
      {list.rows.length === 0 ? (
        <div class="empty">
          <EmptyIcon />
          <p>{list.empty || frame.empty_queue}</p>
        </div>
      ) : (
        <>
          {many?.bar}
          <ol class={many ? 'rows choosing' : 'rows'} id="rows">
            {list.rows.map((row) => (
              <RowView key={row.id} row={row} frame={frame} box={many?.box(row) ?? null} />
            ))}
            {list.count > list.rows.length && (
              <li>
                {rest ? (
                  <a href={rest} class="rest">
                    … +{list.count - list.rows.length}
                  </a>
                ) : (
                  <span class="quiet">… +{list.count - list.rows.length}</span>
                )}
              </li>
            )}
          </ol>
        </>
      )}
    </section>
  );
}

export const addressOfTab = (tab: string): string => (tab === 'open' ? '/' : `/?tab=${tab}`);
export const addressOfSearch = (words: string): string => `/?find=${encodeURIComponent(words)}`;
export const withMost = (address: string, most: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}most=${encodeURIComponent(most)}`;

function RowView({ row, frame, box }: { row: Row; frame: Frame; box: ComponentChildren }) {
  return (
    <li id={`item-${row.id}`}>
      {box}
      <a class={`row strip ${row.tone}`} href={`/returns/${encodeURIComponent(row.id)}`} id={`row-${row.id}`} data-row>
        <span class="row-text">
          <span class="row-title">{row.title}</span>
          <span class="row-detail">{row.detail}</span>
        </span>
        <span class="row-side">
          <span class={`due ${row.tone}`}>{row.due}</span>
          <span class="chips">
            {row.count > 0 && (
              <span class="chip fresh" title={frame.new_messages}>
                <MessageIcon />
                <span class="unseen">{frame.new_messages}: </span>
                {row.count}
              </span>
            )}
            {row.holder && (
              <span class="chip" title={frame.held_by}>
                <PersonIcon />
                <span class="unseen">{frame.held_by}: </span>
                <bdi>{row.holder}</bdi>
              </span>
            )}
          </span>
        </span>
      </a>
    </li>
  );
}

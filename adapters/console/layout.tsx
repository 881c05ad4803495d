import type { ComponentChildren } from 'preact';
import type { Session } from '../../src/ports.ts';
import type { Frame } from '../../src/views/vocabulary.ts';
import { asset } from './assets.ts';

/** What every page is drawn with. */
export type Chrome = {
  frame: Frame;
  session: Session | null;
  csrf: string;
  shopPageUrl: string | null;
};

type Props = Chrome & {
  title: string;
  /** The address that draws this page again, for the script that keeps it live; null for pages that stand still. */
  again: string | null;
  /** Pictures can be sent from it, though nobody is logged in. */
  uploads?: boolean;
  children: ComponentChildren;
};

export function Layout({ frame, session, csrf, shopPageUrl, title, again, uploads = false, children }: Props) {
  return (
    <html lang={frame.language} dir={frame.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Returndesk`}</title>
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('style.css')} />
        {session && <script type="module" src={asset('client.js')} />}
        {(session || uploads) && <script type="module" src={asset('upload.js')} />}
      </head>
      <body data-again={again ?? undefined}>
        <a class="skip" href="#main">
          {frame.skip_to_content}
        </a>
        <header class="top">
          <a class="brand" href="/">
            <img src={asset('icon.svg')} alt="" width="26" height="26" />
            <span>Returndesk</span>
            {session && <span class="seller">{session.sellerName}</span>}
          </a>
          {session && <Menu frame={frame} session={session} csrf={csrf} shopPageUrl={shopPageUrl} />}
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <div id="toasts" class="toasts" role="status" aria-live="polite" />
        <template id="toast">
          <div class="toast">
            <p class="toast-text" />
            <button type="button" class="toast-close" aria-label={frame.dismiss}>
              ×
            </button>
          </div>
        </template>
      </body>
    </html>
  );
}

function Menu({ frame, session, csrf, shopPageUrl }: Omit<Chrome, 'session'> & { session: Session }) {
  return (
    <nav class="menu" aria-label={frame.main_menu}>
      <span class="live" id="live" hidden>
        <span class="live-on">{frame.live}</span>
        <span class="live-off">{frame.not_live}</span>
      </span>
      <a href="/">{frame.queue}</a>
      <a href="/insights">{frame.insights}</a>
      {session.leads && <a href="/rules">{frame.rules}</a>}
      <a href="/help">{frame.help}</a>
      {shopPageUrl && (
        <a href={shopPageUrl} target="_blank" rel="noopener">
          {frame.customer_page}
        </a>
      )}
      <span class="me">
        <span class="quiet">{frame.signed_in_as}</span> <bdi>{session.name}</bdi>
      </span>
      <form method="post" action="/logout">
        <input type="hidden" name="_csrf" value={csrf} />
        <button class="link" type="submit">
          {frame.log_out}
        </button>
      </form>
    </nav>
  );
}

/** A page with one thing to say. */
export const Plain = ({ children }: { children: ComponentChildren }) => <div class="sole">{children}</div>;

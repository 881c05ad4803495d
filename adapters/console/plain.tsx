import type { Request, Response } from 'express';
import type { Session } from '../../src/ports.ts';
import { chromeFor, type Door } from './door.ts';
import { EmptyIcon } from './icons.tsx';
import { Layout, Plain } from './layout.tsx';
import { sendPage } from './render.ts';

type Sentence = 'login_needed' | 'login_used' | 'writing_used' | 'not_found' | 'something_broke';

/** A page that says one sentence, and a reference where somebody may have to look it up. */
export function sendPlain(
  door: Door,
  request: Request,
  response: Response,
  what: { status: number; say: Sentence; session: Session | null; reference?: string },
): void {
  const chrome = chromeFor(door, request, response, what.session);
  const { frame } = chrome;
  sendPage(
    response,
    what.status,
    <Layout {...chrome} title={String(what.status)} again={null}>
      <Plain>
        <EmptyIcon />
        <h1>{frame[what.say]}</h1>
        {what.reference && (
          <p class="quiet">
            {frame.reference}: <code>{what.reference}</code>
          </p>
        )}
        {what.session && (
          <a class="button plain" href="/">
            {frame.back}
          </a>
        )}
      </Plain>
    </Layout>,
  );
}

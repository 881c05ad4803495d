import { announce, onChange, type Wake } from '../delivery/wake.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { ConsoleSide } from '../ports.ts';
import { insights } from './insights.ts';
import { logIn, logOut, sessionOf } from './log-in.ts';
import type { Core } from './perform.ts';
import { returnPage } from './reading.ts';

/** The read side of the console's pages, and how browsers hear of changes. */
export const consoleSide = (core: Core, wake: Wake): ConsoleSide => ({
  logIn: (token) => logIn(core, token),
  session: (id) => sessionOf(core, id),
  async logOut(id) {
    await logOut(core, id);
  },
  returnPage: (session, returnId) =>
    returnPage(core, session.seller, returnId, { words: sentencesFor(session.language), now: core.clock(new Date()) }),
  insights: (session) =>
    insights(core, session.seller, { words: sentencesFor(session.language), now: core.clock(new Date()) }),
  frame(language) {
    const words = sentencesFor(language);
    return { ...words.frame, language: words.language, direction: words.direction };
  },
  onChange: (seller, listener) => onChange(wake, seller, listener),
  async announce(seller, change) {
    await announce(core.db, seller, change);
  },
});

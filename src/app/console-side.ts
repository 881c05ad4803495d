import { announce, onChange, type Wake } from '../delivery/wake.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { ConsoleSide } from '../ports.ts';
import { manyFormFor } from './act-on-many.ts';
import { helpOnPage } from './help.ts';
import { insights } from './insights.ts';
import { logIn, logOut, sessionOf } from './log-in.ts';
import type { Filing } from './on-file.ts';
import { readingIn, returnPage } from './reading.ts';
import { refusedTo } from './refused-to.ts';
import { dryRunPage } from './rules.ts';
import { saidTo } from './said.ts';
import { keepStaffPicture } from './staff-picture.ts';
import { writingSide } from './writing.ts';

/** The read side of the console's pages, and how browsers hear of changes. */
export const consoleSide = (core: Filing, wake: Wake, linkKey: Buffer): ConsoleSide => ({
  logIn: (token) => logIn(core, token),
  session: (id) => sessionOf(core, id),
  async logOut(id) {
    await logOut(core, id);
  },
  returnPage: (session, returnId) =>
    returnPage(core, session.seller, returnId, readingIn(core, session.language), session.staff),
  manyForm: (session, tab) => manyFormFor(core, session, tab),
  insights: (session) => insights(core, session.seller, readingIn(core, session.language)),
  help: (session) => helpOnPage(core.db, session.seller, readingIn(core, session.language)),
  rules: async (session) =>
    session.leads ? dryRunPage(core, session.seller, readingIn(core, session.language)) : null,
  frame(language) {
    const words = sentencesFor(language);
    return { ...words.frame, language: words.language, direction: words.direction };
  },
  refused: (by, action, returnId) => refusedTo(core, by, action, returnId),
  receivePicture: core.files.receive,
  keepPicture: ({ seller }, returnId, picture, said) => keepStaffPicture(core, { seller, returnId }, picture, said),
  writing: writingSide(core, linkKey),
  saidTo: (session, delivery) => saidTo(core, session, delivery),
  onChange: (seller, listener) => onChange(wake, seller, listener),
  async announce(seller, change) {
    await announce(core.db, seller, change);
  },
});

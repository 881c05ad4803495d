// Looks again when a webhook went or came. Everything works without it.
import { Idiomorph } from './idiomorph.js';

const callbacks = {
  beforeNodeMorphed: (old) => !old.hasAttribute?.('data-keep'),
  beforeAttributeUpdated: (name, node) => !(name === 'open' && node.tagName === 'DETAILS'),
};

let leaving = false;
let soon;

async function lookAgain() {
  if (leaving || document.hidden) return;
  try {
    const response = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('main');
    const main = document.getElementById('main');
    if (leaving || !response.ok || !fresh || !main) return;
    Idiomorph.morph(main, fresh.innerHTML, { morphStyle: 'innerHTML', ignoreActiveValue: true, callbacks });
  } catch {
    // The next change tries again.
  }
}

const lookSoon = () => {
  clearTimeout(soon);
  soon = setTimeout(lookAgain, 120);
};

let source = null;

function listen() {
  if (source || document.hidden) return;
  source = new EventSource('/shop/live');
  source.addEventListener('changed', lookSoon);
  source.addEventListener('open', lookSoon);
}

function hush() {
  source?.close();
  source = null;
}

// Browsers open six connections to a host in all: a hidden tab gives its own back.
document.addEventListener('visibilitychange', () => (document.hidden ? hush() : listen()));
addEventListener('pagehide', hush);
addEventListener('pageshow', () => {
  leaving = false;
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
  listen();
});

// The page must not change under a press that is on its way.
document.addEventListener('submit', (event) => {
  if (event.target.hasAttribute('aria-busy')) return event.preventDefault();
  event.target.setAttribute('aria-busy', 'true');
  leaving = true;
});

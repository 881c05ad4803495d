// Keeps a page live. Everything works without it.
import { Idiomorph } from './idiomorph.js';

const REFRESH = 60_000;
const TOAST_STAYS = 9_000;
const FRESH_PAGE = 4_000;

let again = document.body.dataset.again;
const light = document.getElementById('live');
const bornAt = Date.now();
let leaving = false;

// ---- Looking again ----------------------------------------------------------------------------------------------

// What a person is in the middle of stays: forms and answers (`data-keep`), what is unfolded, where the focus is.
const callbacks = {
  beforeNodeMorphed: (old) => !old.hasAttribute?.('data-keep'),
  beforeAttributeUpdated: (name, node) => !(name === 'open' && node.tagName === 'DETAILS'),
};

let looking = false;
let lookAfter = false;

async function lookAgain() {
  if (!again || leaving || document.hidden) return;
  if (looking) {
    lookAfter = true;
    return;
  }
  looking = true;
  try {
    const response = await fetch(again, { headers: { 'x-returndesk-refresh': '1' } });
    // Signed out, or the return is gone: the page itself says so.
    if (response.status === 401 || response.status === 404) location.assign(again);
    if (response.ok && !leaving) redraw(await response.text());
  } catch {
    // Offline: the light says so, and the next change or minute tries again.
  }
  looking = false;
  if (lookAfter) {
    lookAfter = false;
    lookAgain();
  }
}

function redraw(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const main = document.getElementById('main');
  const next = fresh.getElementById('main');
  if (!main || !next) return;
  Idiomorph.morph(main, next.innerHTML, { morphStyle: 'innerHTML', ignoreActiveValue: true, callbacks });
  document.title = fresh.title;
  count();
  dropOldAnswer(fresh);
}

// "Undo" goes when there is nothing to undo any more, and with it the sentence about it.
function dropOldAnswer(fresh) {
  for (const button of document.querySelectorAll('#notice button[id^="notice-"]')) {
    const action = button.id.slice('notice-'.length);
    const offered = fresh.getElementById(`card-${action}`) ?? fresh.getElementById(`more-${action}`);
    if (!offered) button.closest('#notice').remove();
  }
}

// What a notice says of itself ends: a message that has left cannot be taken back, and leaves in no time.
function outdate() {
  const notice = document.querySelector('#notice[data-holds]');
  if (!notice) return;
  const left = bornAt + Number(notice.dataset.holds) * 1_000 - Date.now();
  if (left > 0) return setTimeout(outdate, left);
  notice.remove();
  lookSoon();
}
outdate();

let soon;
// Several changes often come together: one look shows them all.
const lookSoon = () => {
  clearTimeout(soon);
  soon = setTimeout(lookAgain, 120);
};

setInterval(lookAgain, REFRESH);
addEventListener('pageshow', (event) => {
  leaving = false;
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
  if (event.persisted) lookAgain();
});

// ---- Hearing of changes -----------------------------------------------------------------------------------------

let source = null;
let retry;

function listen() {
  clearTimeout(retry);
  if (source || document.hidden) return;
  source = new EventSource('/live');
  let wasOpen = false;
  source.onopen = () => {
    show(true);
    // What happened while nobody listened.
    if (wasOpen || Date.now() - bornAt > FRESH_PAGE) lookSoon();
    wasOpen = true;
  };
  source.onerror = () => {
    show(false);
    // The browser tries again by itself unless the server said no; then we ask, now and then.
    if (source?.readyState === EventSource.CLOSED) {
      source = null;
      retry = setTimeout(listen, 10_000);
    }
  };
  source.addEventListener('changed', (event) => {
    if (inQueue() || isOf(event)) lookSoon();
  });
  // More of a picture: no list shows it.
  source.addEventListener('came', (event) => isOf(event) && lookSoon());
  source.addEventListener('say', (event) => toast(JSON.parse(event.data)));
}

const inQueue = () => again === '/' || again?.startsWith('/?');
const isOf = ({ data }) => again === `/returns/${encodeURIComponent(JSON.parse(data).returnId)}`;

function show(live) {
  if (!light) return;
  light.hidden = false;
  light.classList.toggle('on', live);
}

// Browsers open six connections to a host in all: a hidden tab gives its own back.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) return listen();
  source?.close();
  source = null;
});
addEventListener('pagehide', () => {
  source?.close();
  source = null;
});
addEventListener('pageshow', listen);

function toast({ text, returnId }) {
  const here = again === `/returns/${encodeURIComponent(returnId)}`;
  // The answer to one's own press is already on the page; in the queue it is about several.
  if ((here || inQueue()) && document.getElementById('notice') && Date.now() - bornAt < FRESH_PAGE) return;
  const box = document.getElementById('toasts');
  const node = document.getElementById('toast')?.content.firstElementChild.cloneNode(true);
  if (!box || !node) return;
  const words = document.createElement(here ? 'span' : 'a');
  words.textContent = text;
  if (!here) words.href = `/returns/${encodeURIComponent(returnId)}`;
  node.querySelector('.toast-text').append(words);
  node.querySelector('.toast-close').addEventListener('click', () => node.remove());
  box.append(node);
  while (box.children.length > 3) box.firstElementChild.remove();
  const leave = () => (node.matches(':hover, :focus-within') ? setTimeout(leave, 2_000) : node.remove());
  setTimeout(leave, TOAST_STAYS);
}

// ---- Pressing ---------------------------------------------------------------------------------------------------

// A second press while the first is on its way would only wait; and the page must not change under the first.
document.addEventListener('submit', (event) => {
  const form = event.target;
  // What opens a page of its own leaves this one as it is.
  if (form.target === '_blank') return;
  if (form.hasAttribute('aria-busy')) return event.preventDefault();
  form.setAttribute('aria-busy', 'true');
  leaving = true;
});

// A form was sent by upload.js, and what came as an answer stands on this page.
document.addEventListener('stayed', () => {
  leaving = false;
  again = document.body.dataset.again;
  lookSoon();
});

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.more[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

const typing = (node) => node.closest?.('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeMenu(event.target) || leaveForm(event.target);
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendForm(event);
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return;
  const rows = [...document.querySelectorAll('[data-row]')];
  const at = rows.indexOf(document.activeElement);
  const next = at === -1 ? rows[step === 1 ? 0 : rows.length - 1] : rows[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

function closeMenu(from) {
  const menu = from.closest?.('details.more[open]');
  if (!menu) return false;
  menu.open = false;
  menu.querySelector('summary').focus();
  return true;
}

// A preview has no field to stand in: then the form that is open is meant.
const formAt = (node) =>
  node.closest?.('form[data-once]') ?? (typing(node) ? null : document.querySelector('#open form[data-once]'));

// What was written is not lost to one key: it leads to "Cancel" first.
function leaveForm(from) {
  const form = formAt(from);
  const cancel = form?.querySelector('a[data-leaves]');
  if (!cancel) return;
  const written = [...form.querySelectorAll('textarea, input[type=text]')].some(
    (one) => one.value !== one.defaultValue,
  );
  if (written && document.activeElement !== cancel) cancel.focus();
  else cancel.click();
}

function sendForm(event) {
  const form = formAt(event.target);
  if (!form || event.repeat || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector('button[type=submit]'));
}

// ---- A template to go on from -----------------------------------------------------------------------------------

// Only where nothing of one's own stands yet.
document.addEventListener('change', ({ target }) => {
  if (target.dataset?.begins === undefined) return;
  const text = target.form?.querySelector('textarea');
  const begun = [...target.form.querySelectorAll('[data-begins]')].map(({ dataset }) => dataset.begins);
  if (!text || !(text.value.trim() === '' || begun.includes(text.value))) return;
  text.value = target.dataset.begins;
  text.dispatchEvent(new Event('input', { bubbles: true }));
});

// ---- Choosing several -------------------------------------------------------------------------------------------

const boxes = () => [...document.querySelectorAll('.choose')];

function count() {
  const bar = document.getElementById('many-bar');
  const all = document.getElementById('choose-all');
  if (!bar || !all) return;
  const chosen = boxes().filter(({ checked }) => checked).length;
  const said = bar.querySelector('.chosen');
  said.textContent = chosen > 0 ? `${said.dataset.label}: ${chosen}` : '';
  all.hidden = false;
  const box = all.querySelector('input');
  box.checked = chosen > 0 && chosen === boxes().length;
  box.indeterminate = chosen > 0 && !box.checked;
}

document.addEventListener('change', ({ target }) => {
  const all = target.closest('#choose-all');
  if (all) for (const box of boxes()) box.checked = target.checked;
  if (!all && !target.matches('.choose')) return;
  count();
});
addEventListener('pageshow', count);

// ---- How much room is left --------------------------------------------------------------------------------------

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

document.addEventListener('input', ({ target }) => {
  const limit = Number(target.dataset?.limit);
  if (!limit) return;
  let counter = target.nextElementSibling;
  if (!counter?.classList.contains('counter')) {
    counter = document.createElement('output');
    counter.className = 'counter';
    target.after(counter);
  }
  const count = [...characters.segment(target.value)].length;
  counter.textContent = count > limit * 0.8 ? `${count} / ${limit}` : '';
  counter.classList.toggle('over', count > limit);
});

// Says how far chosen pictures are on their way. Without it the browser sends the same form by itself.

// Words are read aloud at these steps; the bar moves smoothly.
const STEP = 10;

const sending = new Set();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (sending.has(form)) return event.preventDefault();
  const box = form.querySelector('.sending');
  const chosen = [...form.querySelectorAll('input[type=file]')].some(({ files }) => files.length > 0);
  if (event.defaultPrevented || !box || !chosen) return;
  event.preventDefault();
  send(form, event.submitter, box);
});

// Whoever comes back to this page finds it as if nothing had been pressed.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of sending) stay(form, null);
});

function send(form, button, box) {
  const data = new FormData(form);
  if (button?.name) data.append(button.name, button.value);
  sending.add(form);
  form.setAttribute('aria-busy', 'true');
  say(box, 'going');
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => draw(box, total > 0 ? loaded / total : 0));
  request.upload.addEventListener('load', () => say(box, 'there'));
  request.addEventListener('load', () => {
    const to = request.getResponseHeader('x-returndesk-goto');
    if (to) return location.assign(to);
    stay(form, answered(request.responseText) ? null : 'broke');
  });
  request.addEventListener('error', () => stay(form, 'broke'));
  request.open('POST', form.action);
  // A redirect would be followed unseen, and what it has to say once would be lost.
  request.setRequestHeader('x-returndesk-upload', '1');
  request.send(data);
}

function draw(box, share) {
  box.querySelector('progress').value = share;
  const step = Math.floor((share * 100) / STEP) * STEP;
  const words = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, { style: 'percent' }).format(
    step / 100,
  );
  const percent = box.querySelector('.percent');
  if (percent.textContent !== words) percent.textContent = words;
}

function say(box, what) {
  for (const line of box.children) line.hidden = line.dataset.when !== what;
  if (what === 'going') draw(box, 0);
}

function stay(form, why) {
  sending.delete(form);
  form.removeAttribute('aria-busy');
  say(form.querySelector('.sending'), why);
  document.dispatchEvent(new Event('stayed'));
}

/** Shows the page that came as an answer: what is wrong with the form, or what follows from it. */
function answered(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const main = document.getElementById('main');
  const next = fresh.getElementById('main');
  if (!main || !next) return false;
  main.replaceChildren(...next.childNodes);
  document.title = fresh.title;
  // A page that stands still, such as "log in", must not be drawn over.
  if (fresh.body.dataset.again) document.body.dataset.again = fresh.body.dataset.again;
  else delete document.body.dataset.again;
  scrollTo(0, 0);
  (main.querySelector('[autofocus], .wrong input') ?? main).focus();
  return true;
}

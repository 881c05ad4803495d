// JSON.parse keeps the last of two equal keys and says nothing, so `{"amount":"1.00","amount":"9.00"}` is 1.00 to one
// reader and 9.00 to another. Its reviver only sees what is left. Hence this second walk over a text that JSON.parse
// has already found well-formed: it only has to follow the brackets and remember the keys.

type Parsed = { ok: true; value: unknown } | { ok: false; path: string; problem: string };

export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // V8's own sentence quotes the text, which may be a customer's.
    return { ok: false, path: '', problem: 'The body is not valid JSON.' };
  }
  const path = repeatedKey(text);
  if (path === null) return { ok: true, value };
  const named = pathOf(path);
  return { ok: false, path: named, problem: `${named} is there twice.` };
}

/** `data.items[0].unit_price.amount` */
export function pathOf(keys: readonly PropertyKey[]): string {
  const text = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./, '').slice(0, 200);
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;
/** An object on the way down, with the keys it had so far; in a list, `keys` is null and `at` counts. */
type Level = { keys: Set<string> | null; at: string | number };

function repeatedKey(text: string): (string | number)[] | null {
  const levels: Level[] = [];
  let keyComes = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), at: '' });
    else if (token === '[') levels.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && typeof level?.at === 'number') level.at += 1;
    else if (keyComes && level?.keys) {
      // Compared as read, not as written: "\u0061mount" is amount.
      const key = JSON.parse(token) as string;
      level.at = key;
      if (level.keys.has(key)) return levels.map(({ at }) => at);
      level.keys.add(key);
    }
    keyComes = token === '{' || token === ',';
  }
  return null;
}

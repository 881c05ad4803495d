import { OPERATIONS, type Operation } from './document.ts';

export type Matched = { operation: Operation; params: Record<string, string> };

const PATTERNS = OPERATIONS.map((operation) => {
  const [method = '', path = ''] = operation.route.split(' ');
  const parts = path.slice(1).split('/');
  return { operation, method, parts, fixed: parts.filter((part) => !part.startsWith('{')).length };
  // `/users/@me` before `/users/{user_id}`.
}).sort((one, other) => other.fixed - one.fixed);

const BY_ROUTE = new Map(OPERATIONS.map((operation) => [operation.route, operation]));

/** `path` is what follows `/api/v10`. Null: Discord has no such route. */
export function matched(method: string, path: string): Matched | null {
  const given = path.slice(1).split('/').map(decoded);
  for (const pattern of PATTERNS) {
    if (pattern.method !== method || pattern.parts.length !== given.length) continue;
    const fits = pattern.parts.every((part, at) => (part.startsWith('{') ? given[at] !== '' : part === given[at]));
    if (!fits) continue;
    const named = pattern.parts.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), given[at] ?? '']] : [],
    );
    return { operation: pattern.operation, params: Object.fromEntries(named) };
  }
  return null;
}

export const isRoute = (route: string) => BY_ROUTE.has(route);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

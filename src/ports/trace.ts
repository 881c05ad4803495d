/** Where it happened and what kind it was, but not its message, which may quote a person or the row a database could not write. */
export function traceOf(error: unknown): { error: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: null, at: [] };
  const code = 'code' in error && /^[A-Z0-9_]{1,60}$/.test(String(error.code)) ? String(error.code) : null;
  const stack = error.stack ?? '';
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length).split('\n');
  return { error: error.name.slice(0, 60), code, at: frames.flatMap((line) => line.match(/at .+/) ?? []).slice(0, 5) };
}

/** The same of everything that went wrong together. */
export const tracesOf = (error: unknown): ReturnType<typeof traceOf>[] =>
  error instanceof AggregateError ? error.errors.flatMap(tracesOf) : [traceOf(error)];

/** What kind of error it was, where that is enough. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

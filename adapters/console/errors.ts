import { DeliveryError } from '../../src/ports.ts';

/** Telling the browsers is one NOTIFY: when it fails we do not know whether they heard, and a second time harms nobody. */
export async function delivered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError('the console could not be told', { certain: false, final: false });
  }
}

export type Log = { error(fields: object, line: string): void };

/** The status a page that went wrong is sent with; what express and its parsers refuse names its own. */
export function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** Where it happened and what kind it was, but not its message, which may quote a person. */
export function traceOf(error: unknown): { error: string; code: string | null; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: null, at: [] };
  const code = 'code' in error && /^[A-Z0-9_]{1,60}$/.test(String(error.code)) ? String(error.code) : null;
  const stack = error.stack ?? '';
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length).split('\n');
  return { error: error.name.slice(0, 60), code, at: frames.flatMap((line) => line.match(/at .+/) ?? []).slice(0, 5) };
}

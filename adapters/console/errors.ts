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

export type Mutation<T = unknown> = { name: string; payload: T };

export function mutations<T>(_blocksOrView: T): Mutation<T>[] {
  return [];
}

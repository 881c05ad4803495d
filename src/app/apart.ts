/**
 * Does things apart from each other: what goes wrong with one stops none of the others. `over` comes last, and throws all
 * that went wrong, if anything did.
 */
export function apart() {
  const wrong: unknown[] = [];
  return {
    attempt: (work: () => Promise<unknown>): Promise<unknown> =>
      work().catch((error: unknown) => void wrong.push(error)),
    over(): void {
      if (wrong.length > 0) throw new AggregateError(wrong, `${wrong.length} went wrong`);
    },
  };
}

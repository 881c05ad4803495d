/**
 * Ends what was started, the last first, each when the one before has ended. What cannot be ended stops nobody else from
 * being; it is told at once, and rejected with when everything was tried.
 */
export async function endAll(ends: (() => Promise<unknown>)[], tell: (error: unknown) => void): Promise<void> {
  const failed: unknown[] = [];
  for (const end of ends.splice(0).reverse()) {
    await end().catch((error: unknown) => {
      failed.push(error);
      tell(error);
    });
  }
  if (failed.length > 0) throw new AggregateError(failed, 'not everything could be ended');
}

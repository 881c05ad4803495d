/**
 * What the other side's answer asks for beyond another try. A shop: `gone` switches the endpoint off, `refused` gets three
 * tries in all. A workspace: `card_gone` shows the card anew before saying it, `place_unusable` and `install_dead` pause
 * the channel or the whole team until somebody mends it.
 */
export type DeliveryAnswer = 'gone' | 'refused' | 'card_gone' | 'place_unusable' | 'install_dead';

/**
 * Why something could not be delivered, in the two respects that decide what happens next. Its message is one of `TROUBLES`
 * with its detail, or what the platform said; it holds no words of anybody.
 */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** We know that it was not done. False: it may have been. */
  readonly certain: boolean;
  /** Trying again cannot help. */
  readonly final: boolean;
  readonly retryAfterSeconds: number | null;
  readonly answer: DeliveryAnswer | null;

  constructor(
    message: string,
    how: { certain: boolean; final: boolean; retryAfterSeconds?: number | null; answer?: DeliveryAnswer | null },
  ) {
    super(message);
    this.certain = how.certain;
    this.final = how.final;
    this.retryAfterSeconds = how.retryAfterSeconds ?? null;
    this.answer = how.answer ?? null;
  }
}

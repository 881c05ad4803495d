import { z } from 'zod';
import { DeliveryError, type Translator } from '../../src/ports.ts';

const TIMEOUT = 30_000;
const Answer = z.object({
  translatedText: z.string().max(100_000),
  detectedLanguage: z.object({ language: z.string().max(20) }).optional(),
});

/** A server that speaks LibreTranslate's API (`POST /translate`), as TRANSLATE_URL names it. */
export const libreTranslate = (url: string, apiKey: string | undefined): Translator => ({
  async translate(text, to) {
    const response = await fetch(new URL('translate', url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        q: text,
        source: 'auto',
        target: to,
        format: 'text',
        ...(apiKey ? { api_key: apiKey } : {}),
      }),
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch((error: unknown) => {
      throw failed(
        error instanceof Error && error.name === 'TimeoutError' ? `no_answer ${TIMEOUT / 1_000}` : 'no_connection',
        false,
      );
    });
    // A limit or a fault of the server passes; anything else would be refused again.
    if (!response.ok) throw failed(`answered ${response.status}`, response.status < 500 && response.status !== 429);
    const answer = Answer.safeParse(await response.json().catch(() => null));
    if (!answer.success) throw failed('not_asked_for', true);
    return { text: answer.data.translatedText, from: answer.data.detectedLanguage?.language ?? null };
  },
});

// Asking twice changes nothing outside.
const failed = (why: string, final: boolean) => new DeliveryError(why, { certain: true, final });

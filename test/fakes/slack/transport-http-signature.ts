import { createHmac } from 'node:crypto';

/** Of the bytes that are really sent: whoever encodes again after signing sends a bad signature. */
export const signature = (secret: string, timestamp: string, body: string) =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

export type Signing = 'good' | 'bad' | 'old' | 'future' | 'missing' | 'no timestamp' | 'not a number';

type Headers = Record<string, string>;

/** Ten minutes off is beyond the five that are allowed, either way. */
const OFF_SECONDS = 600;

/** Everything a request can get wrong about its signature. All but `bad` are computed with the right secret. */
const SIGNED: Record<Signing, (secret: string, seconds: number, body: string) => Headers> = {
  good: (secret, seconds, body) => headers(secret, `${seconds}`, body),
  bad: (secret, seconds, body) => headers(`${secret}x`, `${seconds}`, body),
  old: (secret, seconds, body) => headers(secret, `${seconds - OFF_SECONDS}`, body),
  future: (secret, seconds, body) => headers(secret, `${seconds + OFF_SECONDS}`, body),
  missing: (_, seconds) => ({ 'x-slack-request-timestamp': `${seconds}` }),
  'no timestamp': (secret, seconds, body) => ({ 'x-slack-signature': signature(secret, `${seconds}`, body) }),
  'not a number': (secret, seconds, body) => headers(secret, `${seconds}x`, body),
};

const headers = (secret: string, timestamp: string, body: string): Headers => ({
  'x-slack-request-timestamp': timestamp,
  'x-slack-signature': signature(secret, timestamp, body),
});

export const signedHeaders = (signing: Signing, secret: string, now: number, body: string) =>
  SIGNED[signing](secret, Math.floor(now / 1000), body);

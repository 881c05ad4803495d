import { REST, type RESTOptions } from 'discord.js';

/** Our outbox is the only one that tries again; what a person waits for is refused rather than queued. */
export const restOptions = (apiUrl: string | null): Partial<RESTOptions> => ({
  ...(apiUrl
    ? { api: apiUrl, cdn: apiUrl.replace(/\/api$/, '/cdn'), mediaProxy: apiUrl.replace(/\/api$/, '/cdn') }
    : {}),
  version: '10',
  retries: 0,
  timeout: 10_000,
  rejectOnRateLimit: () => true,
});

/** A REST client with its token. The library forgets the token after one 401, so it is given anew before each call. */
export function restWith(token: string, apiUrl: string | null): () => REST {
  const rest = new REST(restOptions(apiUrl));
  return () => rest.setToken(token);
}

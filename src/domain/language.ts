/** Tags of one language, whatever the country: `ar-AE` is `ar`. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** What is in none we know may be in any other. */
export const isIn = (language: string, tag: string | null): boolean => tag !== null && baseOf(tag) === baseOf(language);

import { IDLE_SAID } from './idle-said.ts';
import { IDLE_WORDS } from './idle-words.ts';

export const idle: readonly string[] = [...IDLE_WORDS, ...IDLE_SAID];

import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/index.ts';
import { galleryPage, TEXTS } from './gallery-page.tsx';

// Those that try to be more than text; how long ones are shortened is the renderers' own tests'.
const TRYING = ['pings', 'bidi', 'link', 'markup', 'zalgo'];

test.each(Object.keys(LANGUAGES) as Language[])(
  'in %s the gallery shows everything, and what strangers write stays text',
  (language) => {
    for (const name of TRYING) {
      const page = parse(galleryPage(language, TEXTS[name] ?? ''));
      expect(page.querySelector('html')?.getAttribute('dir'), name).toBe(LANGUAGES[language].direction);
      expect(page.querySelectorAll('figure.specimen').length, name).toBeGreaterThan(100);
      expect(page.querySelectorAll('script, b, i, img, iframe, object'), name).toEqual([]);
      for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href'), name).toMatch(/^\//);
      expect(page.querySelector('main')?.structuredText, name).not.toMatch(/\[object |undefined|=>|NaN|Invalid Date/);
      expect(/\p{Mn}{7}/u.test(page.toString()), name).toBe(false);
    }
  },
);

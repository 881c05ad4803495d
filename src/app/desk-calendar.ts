import { z } from 'zod';

const days = z.array(z.iso.date('must be a date like 2026-12-24')).max(400).default([]);

/** Under a seller, for all its shops, or under a shop: days kept otherwise than the country keeps them. */
export const calendar = z.strictObject({
  overrides: z
    .strictObject({ closed: days, open: days })
    .superRefine(({ closed, open }, { addIssue }) => {
      for (const [n, day] of open.entries()) {
        if (closed.includes(day)) {
          addIssue({
            code: 'custom',
            path: ['open', n],
            message: `${day} stands under "closed" too; remove one of them`,
          });
        }
      }
    })
    .default({ closed: [], open: [] }),
});

import { expect, test } from 'vitest';
import { firstDeadlines } from '../../src/domain/deadlines.ts';
import { firing, matches, type Rule } from '../../src/domain/rules.ts';
import { AE, ALWAYS, aed, aRequest, OPENED, PICKUP } from './sample.ts';

const rule = (when: Rule['when'], what: Rule['do'] = { alert: 'Look' }, id = 'r'): Rule => ({
  id,
  name: id,
  on: true,
  when,
  do: what,
});
const [kettle] = aRequest().items;
if (!kettle) throw new Error('an item');
const photo = { id: 'p', name: 'p.jpg', type: 'image/jpeg', bytes: 1, url: null, sha256: null };
const rules = { policy: PICKUP, calendar: AE, hours: ALWAYS };
const request = aRequest({
  status: 'requested',
  deadlines: firstDeadlines('requested', OPENED, null, rules),
  wants: 'exchange',
  items: [
    { ...kettle, sku: 'KET-17', photos: [photo] },
    { ...kettle, id: 'i-2', title: 'Spare lid', reason: { code: 'Ordered_By_Mistake', label: null } },
  ],
});

test.each<[string, Rule['when'], Rule['when']]>([
  ['the shop', { shops: ['noon-ae'] }, { shops: ['other'] }],
  ['a reason of any item, whatever its case', { reasons: ['ordered_by_mistake'] }, { reasons: ['quality'] }],
  ['no item with such a reason', { reasons_not: ['quality'] }, { reasons_not: ['DEFECTIVE'] }],
  ['the country', { countries: ['ae'] }, { countries: ['FR'] }],
  ['another country', { countries_not: ['FR'] }, { countries_not: ['AE'] }],
  ['the language', { languages: ['ar'] }, { languages: ['fr'] }],
  ['what was paid, from', { paid_from: '249.00' }, { paid_from: '249.01' }],
  ['what was paid, below', { paid_below: '249.01' }, { paid_below: '249.00' }],
  ['an item by its SKU or its title', { items: ['ket-17'] }, { items: ['toaster'] }],
  ['an item by words of its title', { items: ['LID'] }, { items: ['lids'] }],
  ['photos', { photos: 'some' }, { photos: 'none' }],
  ['what the customer wants', { wants: 'exchange' }, { wants: 'refund' }],
  ['how often the customer returned before', { earlier_returns: 2 }, { earlier_returns: 3 }],
])('%s is a condition that holds or does not', (_, holds, not) => {
  expect(matches(rule(holds), request, 2)).toBe(true);
  expect(matches(rule(not), request, 2)).toBe(false);
  expect(matches(rule({ ...holds, ...not, shops: ['other'] }), request, 2)).toBe(false);
});

test('a country that nobody told is no other country', () => {
  const unknown = { ...request, customer: { ...request.customer, country: null } };
  expect(matches(rule({ countries_not: ['FR'] }), unknown, 0)).toBe(false);
});

test('all that match fire in their order, but only the first that decides', () => {
  const all = [
    rule({ countries: ['AE'] }, { alert: 'Look' }, 'alert'),
    rule({ countries: ['FR'] }, { reject: 'other' }, 'elsewhere'),
    rule({ paid_from: '1.00' }, { approve: { label: true, free: true } }, 'approve'),
    rule({ countries: ['AE'] }, { reject: 'other' }, 'reject'),
    rule({ countries: ['AE'] }, { assign: 'mona' }, 'assign'),
  ];
  expect(firing(all, { ...request, paid: aed(24_900) }, 0).map(({ id }) => id)).toEqual(['alert', 'approve', 'assign']);
});

test('what nobody asks to be decided is not decided by a rule; the others fire', () => {
  const authorized = aRequest({ items: request.items });
  const all = [
    rule({ countries: ['AE'] }, { reject: 'other' }, 'reject'),
    rule({ countries: ['AE'] }, { alert: 'Look' }),
  ];
  expect(firing(all, authorized, 0).map(({ id }) => id)).toEqual(['r']);
});

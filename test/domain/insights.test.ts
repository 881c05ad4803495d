import { expect, test } from 'vitest';
import { alarmsIn, defectsIn, type Inspected, type ReasonCount } from '../../src/domain/insights.ts';

const gave = (item: string, code: string, count: number): ReasonCount => ({
  item,
  title: `The ${item}`,
  code,
  label: null,
  count,
});
const titles = (reasons: ReasonCount[], inspected: Inspected[] = []) =>
  alarmsIn(reasons, inspected).map(({ title }) => title);

test('an item that comes back broken far more often than the others is told of, with what is usual', () => {
  const reasons = [gave('toaster', 'defective', 7), gave('toaster', 'too_big', 2), gave('lamp', 'defective', 1)];
  expect(alarmsIn([...reasons, gave('lamp', 'changed_mind', 20), gave('rug', 'wrong_colour', 9)], [])).toEqual([
    { item: 'toaster', title: 'The toaster', broken: 7, of: 9, usual: 2 / 32 },
  ]);
});

test('where everything breaks, no item stands out', () => {
  const items = ['a', 'b', 'c', 'd'];
  expect(titles(items.flatMap((item) => [gave(item, 'damaged_on_arrival', 8), gave(item, 'changed_mind', 3)]))).toEqual(
    [],
  );
});

test('few returns say nothing, however broken', () => {
  const others = gave('rug', 'changed_mind', 40);
  expect(titles([others, gave('toaster', 'defective', 2)])).toEqual([]);
  expect(titles([gave('toaster', 'defective', 3)])).toEqual([]);
  expect(titles([others, gave('toaster', 'defective', 3)])).toEqual(['The toaster']);
});

const looked = (item: string, defective: number, of: number): Inspected => ({
  item,
  title: `The ${item}`,
  defective,
  of,
});

test('an item is told of when more than half of at least three units that were looked at have a defect', () => {
  const inspected = [looked('a', 2, 2), looked('b', 2, 3), looked('c', 2, 4), looked('d', 0, 9)];
  expect(defectsIn(inspected).map(({ item }) => item)).toEqual(['b']);
});

test('what was found in the parcels counts before what customers say', () => {
  const reasons = [gave('rug', 'changed_mind', 40), gave('toaster', 'defective', 5)];
  expect(titles(reasons, [looked('toaster', 0, 2)])).toEqual(['The toaster']);
  expect(titles(reasons, [looked('toaster', 0, 3)])).toEqual([]);
});

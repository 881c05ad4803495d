import type { Deadline } from '../domain/deadlines.ts';
import { dayFor, listFor, type Reader } from './reader.ts';

/** Which rule made a deadline, and the days that the calendar left out on its way or may yet leave out. */
export function ruleWords(rule: Deadline['rule'], reader: Reader): string {
  const { words } = reader;
  if (rule.by !== 'policy') return words.rule[rule.by];
  const { span, country, zone, days } = rule;
  if ('hours' in span) return words.rule.hours(span.hours);
  const said = (found: { date: string }[] = []): string =>
    listFor(
      found.map(({ date }) => dayFor(date, reader)),
      reader,
    );
  const [closed, estimated] = [said(days?.closed), said(days?.estimated)];
  return [
    words.rule.businessDays(span.business_days, `${country}, ${zone}`),
    closed && words.rule.closed(closed),
    estimated && words.rule.estimated(estimated),
  ]
    .filter(Boolean)
    .join(' · ');
}

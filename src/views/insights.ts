import { type Alarm, alarmsIn, defectsIn, INSIGHT_DAYS, INSPECTED_DAYS, type Insights } from '../domain/insights.ts';
import { amountIn, type Reader, spanFor } from './reader.ts';
import type { Figure, InsightsPage, Notice } from './vocabulary.ts';

/** As many items as are looked at. */
const ITEMS = 10;

/** The figures in words, the same in the console and in a channel. */
export function insightsOf(insights: Insights, reader: Reader): InsightsPage {
  const words = reader.words.insights;
  const { returns } = insights;
  return {
    title: words.title(INSIGHT_DAYS),
    empty: returns === 0 ? words.none : null,
    alarms: [
      ...defectsIn(insights.inspected).map((one) => words.defective(one.title, one.defective, one.of, INSPECTED_DAYS)),
      ...alarmsIn(insights.reasons, insights.inspected).map((alarm) => alarmWords(alarm, reader)),
    ],
    sections: [
      { title: words.reasons, figures: reasonFigures(insights) },
      { title: words.inTime, figures: insights.inTime.map((one) => inTimeFigure(one, reader)) },
      { title: words.firstAnswer, figures: answerFigures(insights.firstAnswer, reader) },
      { title: words.refunds, figures: refundFigures(insights, reader) },
    ].filter(({ figures }) => figures.length > 0),
  };
}

/** The same as a line of talk. */
export function insightsNotice(
  { title, empty, alarms, sections }: InsightsPage,
  { labelled }: Pick<Reader['words'], 'labelled'>,
): Notice {
  const told = sections.flatMap(({ title, figures }) => [
    `${title}:`,
    ...figures.map(({ label, value }) => `• ${labelled(label, value)}`),
  ]);
  const text = [title, ...alarms.map((alarm) => `⚠ ${alarm}`), ...(empty ? [empty] : told)].join('\n');
  return { text, tone: 'info', mentions: [], quote: null, buttons: [] };
}

const percent = (share: number, { words }: Reader): string =>
  new Intl.NumberFormat(`${words.language}-u-nu-latn`, { style: 'percent' }).format(share);

const alarmWords = ({ title, broken, of, usual }: Alarm, reader: Reader): string =>
  reader.words.insights.alarm(title, broken, of, percent(usual, reader));

/** Items that come back most, each with its reasons. */
function reasonFigures({ reasons }: Insights): Figure[] {
  const items = new Map<string, { title: string; count: number; why: string[] }>();
  for (const { item, title, code, label, count } of reasons) {
    const known = items.get(item) ?? { title, count: 0, why: [] };
    const reason = label ?? code.replaceAll('_', ' ');
    items.set(item, {
      ...known,
      count: known.count + count,
      why: [...known.why, `${reason} (${count})`],
    });
  }
  const most = [...items.values()].sort((a, b) => b.count - a.count).slice(0, ITEMS);
  const top = most[0]?.count ?? 1;
  return most.map(({ title, count, why }) => ({
    label: title,
    value: `${count} · ${why.join(', ')}`,
    share: count / top,
  }));
}

function inTimeFigure({ kind, kept, late }: Insights['inTime'][number], reader: Reader): Figure {
  const share = kept / (kept + late);
  return {
    label: reader.words.deadlines[kind],
    value: reader.words.insights.kept(percent(share, reader), kept, kept + late),
    share,
  };
}

function answerFigures({ median, slow, answered }: Insights['firstAnswer'], reader: Reader): Figure[] {
  const words = reader.words.insights;
  if (median === null || slow === null) return [];
  return [
    { label: words.half(answered), value: spanFor(median, reader), share: null },
    { label: words.most, value: spanFor(slow, reader), share: null },
  ];
}

const refundFigures = ({ refunds }: Insights, { words }: Reader): Figure[] =>
  refunds.map(({ kind, count, amount }) => ({
    label: words.insights.refundKinds[kind],
    value: `${count} · ${amountIn(amount, words)}`,
    share: null,
  }));

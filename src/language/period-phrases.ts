import { DateTime } from 'luxon'
import { MONTH, monthOf, YEAR } from './calendar-words'
import { dayOf, judgeDay, yearOf } from './judge-day'
import { askDays, askOnly, askPast, type DayContext, type Groups, type Phrase, type PhraseRule } from './phrase'

const lastOf = (day: DateTime): DateTime => day.endOf('month').startOf('day')
const friday = (context: DayContext, weeks: number): DateTime => context.today.plus({ days: 5 - context.today.weekday + 7 * weeks })
const day = (value: DateTime, context: DayContext): Phrase =>
  value < context.today ? askPast('That has passed. When is it due?', [value.plus({ days: 7 })], context) : { kind: 'day', day: value }

/** The first of the month meant: this year's, or next year's once it is over. */
const monthMeant = (g: Groups, context: DayContext): DateTime => {
  const month = monthOf(g.m ?? '')
  const year = yearOf(g.y)
  if (year) return DateTime.utc(year, month, 1)
  return DateTime.utc(context.today.year + (month < context.today.month ? 1 : 0), month, 1)
}

const endOfMonth = (g: Groups, context: DayContext): Phrase => {
  const first = monthMeant(g, context)
  const last = lastOf(first)
  return judgeDay(
    { date: last.day, month: last.month, year: g.y || first.year !== context.today.year ? (g.y ? last.year : undefined) : last.year },
    context,
  )
}

/** "in May" ends with May; "by May" may mean before it begins or before it ends. */
const monthAlone = (g: Groups, context: DayContext, lead: string): Phrase => {
  const end = endOfMonth(g, context)
  const first = monthMeant(g, context)
  if (end.kind !== 'day' || /^(?:in|during|within|over)/i.test(lead)) return end
  return askDays('Before it begins, or by its end?', [first.minus({ days: 1 }), end.day], context)
}

const quarter = (g: Groups, context: DayContext): Phrase => {
  const q = Number((g.q ?? '').replace(/\D/g, '')) || ['first', 'second', 'third', 'fourth'].indexOf((g.q ?? '').toLowerCase()) + 1
  const financial = (start: number): DateTime => lastOf(DateTime.utc(start, 4, 1).plus({ months: 3 * q - 1 }))
  if (g.fy) return day(financial(2000 + Number(g.fy.slice(-2)) - 1), context)
  const year = yearOf(g.y) ?? context.today.year
  const days = [
    lastOf(DateTime.utc(year, 3 * q, 1)),
    financial(year),
    ...(g.y ? [] : [lastOf(DateTime.utc(year + 1, 3 * q, 1)), financial(year - 1)]),
  ]
  return askDays(
    'Quarter of the calendar year, or of the financial year?',
    days
      .filter((each) => each >= context.today)
      .sort((a, b) => +a - +b)
      .slice(0, 2),
    context,
  )
}

const PART = String.raw`mid|middle\s+of|early|late|later\s+in|beginning\s+of|start\s+of|first\s+half\s+of|second\s+half\s+of|(?:first|second|third|last|1st|2nd|3rd)\s+week\s+(?:of|in)`
const END = String.raw`(?:the\s+)?(?:very\s+)?(?:end|close|last\s+day)\s+of\s+(?:the\s+)?`

export const periodPhrases: PhraseRule[] = [
  {
    words: String.raw`${END}(?:this\s+)?week|eow\b|this\s+week|week['’]?s?[\s-]end(?=\s*$)`,
    read: (_, context) =>
      context.today.weekday > 5 ? askDays('Which week?', [friday(context, 1)], context) : day(friday(context, 0), context),
  },
  { words: String.raw`${END}next\s+week`, read: (_, context) => day(friday(context, 1), context) },
  {
    words: String.raw`next\s+week(?!['’])`,
    read: (_, context, lead) =>
      /^(?:by|before|due by|no later)/i.test(lead)
        ? askDays('When next week?', [friday(context, 1).minus({ days: 4 }), friday(context, 1)], context)
        : day(friday(context, 1), context),
  },
  {
    words: String.raw`${END}(?:this\s+|current\s+)?month|month[\s-]end|eom\b|end\s+this\s+month`,
    read: (_, context) => day(lastOf(context.today), context),
  },
  {
    words: String.raw`(?:${END}|end\s+)next\s+month`,
    read: (_, context) => day(lastOf(context.today.startOf('month').plus({ months: 1 })), context),
  },
  // "in the next month": a month from now, or the month that comes
  {
    words: String.raw`the\s+(?:next|coming)\s+(?<unit>month|week)(?!['’])`,
    weak: true,
    read: (g, context) =>
      /week/i.test(g.unit ?? '')
        ? askDays('Which day is that?', [context.today.plus({ weeks: 1 }), friday(context, 1)], context)
        : askDays(
            'Which day is that?',
            [context.today.plus({ months: 1 }), lastOf(context.today.startOf('month').plus({ months: 1 }))],
            context,
          ),
  },
  {
    words: String.raw`(?<which>next|this)\s+month(?!['’])`,
    weak: true,
    read: (g, context, lead) => {
      const end = lastOf(context.today.startOf('month').plus({ months: g.which?.toLowerCase() === 'next' ? 1 : 0 }))
      return /^(?:in|during|within)/i.test(lead) || /this/i.test(g.which ?? '')
        ? day(end, context)
        : askDays('By the end of it?', [end], context)
    },
  },
  {
    words: String.raw`(?:(?:the\s+)?(?:very\s+)?(?:back\s+)?end(?:\s+of)?[\s-]+|${END})(?<m>${MONTH})(?:,?\s+(?<y>${YEAR}|['’]\d\d|\d\d(?!\d|\s*(?:[ap]m|[:.]\d))))?`,
    read: endOfMonth,
  },
  { words: String.raw`(?<m>${MONTH})[\s-]+end\b`, read: endOfMonth },
  {
    words: String.raw`(?:the\s+)?(?<part>${PART})[\s-]+(?:the\s+)?(?<m>${MONTH})(?:,?\s+(?<y>${YEAR}|['’]\d\d))?`,
    read: (g, context) => {
      const first = monthMeant(g, context)
      const [from, to] = /mid/i.test(g.part ?? '')
        ? [14, 16]
        : /early|beg|start|first|1st/i.test(g.part ?? '')
          ? [4, 9]
          : /second week|2nd/i.test(g.part ?? '')
            ? [11, 13]
            : [24, lastOf(first).day - 1]
      const work = [from, to].map((offset) =>
        DateTime.fromISO(context.working.next(first.plus({ days: Math.min(offset, lastOf(first).day - 1) }).toFormat('yyyy-MM-dd')), {
          zone: 'utc',
        }),
      )
      return askDays('Which day is that?', work, context)
    },
  },
  {
    words: String.raw`(?<part>mid|middle\s+of|early|late|later|beginning\s+of|start\s+of)[\s-]+(?:the\s+)?(?<w>next\s+week|this\s+week|next\s+month|(?:the\s+)?month|week|next\s+year|this\s+year|(?:the\s+)?(?:summer|autumn|spring|winter|new\s+year)|${YEAR})`,
    read: (_, context) => askDays('Which day is that?', [], context),
  },
  { words: String.raw`(?<m>${MONTH})(?:,?\s+(?<y>${YEAR}|['’]\d\d))?`, weak: true, read: monthAlone },
  {
    words: String.raw`(?:${END})?(?<q>q[1-4]|quarter\s+[1-4]|(?:first|second|third|fourth)\s+quarter)(?:\s+(?:of\s+)?(?:(?<fy>(?:20)?\d\d/\d\d|fy\s?\d\d)|(?<y>${YEAR})))?`,
    weak: true,
    read: quarter,
  },
  {
    words: String.raw`${END}(?:this\s+|next\s+)?quarter|eoq\b|quarter[\s-]end`,
    read: (_, context) =>
      askDays(
        'Which day does the quarter end?',
        [lastOf(DateTime.utc(context.today.year, Math.ceil(context.today.month / 3) * 3, 1))],
        context,
      ),
  },
  { words: `${END}(?<y>${YEAR})`, read: (g, context) => day(DateTime.utc(Number(g.y), 12, 31), context) },
  {
    words: String.raw`${END}(?:this\s+|financial\s+|calendar\s+)?year|year[\s-]end|eoy\b|(?:the\s+)?financial\s+year[\s-]end`,
    read: (_, context) =>
      askDays(
        'The calendar year, or the financial year?',
        [DateTime.utc(context.today.year, 12, 31), dayOf(context.today.year + (context.today.month > 3 ? 1 : 0), 3, 31)],
        context,
      ),
  },
  {
    words: String.raw`(?:the\s+)?(?:christmas|xmas|easter)(?:\s+(?:break|recess|holidays?))?|wd\s?\d{1,2}|(?:the\s+)?(?:summer|spring|autumn|winter)\s+term|(?:the\s+)?end\s+of\s+(?:the\s+)?(?:[a-z]+\s+)?(?:term|season|phase|cycle|sprint|project|session)|(?:the\s+)?new\s+year|(?:the\s+)?summer(?:\s+(?:break|recess|holidays?))?|(?:the\s+)?autumn|(?:the\s+)?spring|(?:the\s+)?winter|half[\s-]term|end\s+of\s+term|next\s+year|next\s+quarter|this\s+quarter|this\s+year|h[12]\b|${YEAR}|(?:the\s+)?(?:weekend|bank\s+holiday)`,
    weak: true,
    read: () => askOnly('Which day is that?'),
  },
]

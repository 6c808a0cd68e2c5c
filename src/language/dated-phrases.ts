import { DateTime } from 'luxon'
import { MONTH, monthOf, ORDINAL, WEEKDAY, weekdayOf, YEAR } from './calendar-words'
import { dayOf, judgeDay, yearOf } from './judge-day'
import { askDays, askOnly, type DayContext, type Groups, type Phrase, type PhraseRule } from './phrase'

const WD = String.raw`(?:(?<wd>${WEEKDAY}),?\s+(?:the\s+)?)?`
const TAIL_YEAR = String.raw`(?:,?\s+(?<y>${YEAR}|['’]\d\d)|\s+(?<y3>\d\d)(?!\d|\s*(?:[ap]m\b|[:.]\d|${MONTH}))|[-/](?<y2>${YEAR}|\d\d\b))?`

/** Day first; month first where the numbers or the message prove it. */
const numeric = (g: Groups, context: DayContext): Phrase | undefined => {
  const [a, b] = [Number(g.a), Number(g.b)]
  const monthFirst = b > 12 && b <= 31 ? a <= 12 : context.american && a <= 12
  const year = yearOf(g.y)
  if (!year && (a < 1 || b < 1 || Math.max(a, b) > 31 || Math.min(a, b) > 12)) return undefined
  return judgeDay({ date: monthFirst ? b : a, month: monthFirst ? a : b, year, weekday: g.wd }, context)
}

const textual = (g: Groups, context: DayContext): Phrase =>
  judgeDay({ date: Number(g.d), month: monthOf(g.m ?? ''), year: yearOf(g.y ?? g.y2 ?? g.y3), weekday: g.wd }, context)

/** "the 8th": the next one; "Fri 12th": must be a Friday. */
const nth = (g: Groups, context: DayContext): Phrase | undefined => {
  const { today } = context
  const date = Number(g.d)
  if (date < 1 || date > 31) return undefined
  const month = g.next ? today.plus({ months: 1 }) : today
  const here = dayOf(month.year, month.month, date)
  const following = today.startOf('month').plus({ months: 1 })
  const there = dayOf(following.year, following.month, date)
  if (g.next || g.this) return judgeDay({ date, month: month.month, year: month.year, weekday: g.wd }, context)
  const weekday = g.wd ? weekdayOf(g.wd) : undefined
  const next = here && here >= today ? here : there
  if (!next) return askDays(`Which ${date}th is meant?`, [here, there], context)
  if (weekday && next.weekday !== weekday) {
    const back = (next.weekday - weekday + 7) % 7
    const nearest = back <= 3 ? next.minus({ days: back }) : next.plus({ days: 7 - back })
    return askDays(
      `The ${date} is a ${next.toFormat('cccc')} in ${next.toFormat('LLLL')}. When is it due?`,
      [nearest, next, there?.weekday === weekday ? there : undefined],
      context,
    )
  }
  if (next.equals(today) && !weekday) return askDays('Today, or next month?', [today, there], context)
  return { kind: 'day', day: next }
}

export const datedPhrases: PhraseRule[] = [
  {
    words: String.raw`(?<iso>\d{4}-\d\d-\d\dt\d\d:?\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)`,
    read: (g, context) => {
      const moment = DateTime.fromISO((g.iso ?? '').toUpperCase(), { zone: context.settings.timeZone })
      return moment.isValid
        ? judgeDay({ date: moment.day, month: moment.month, year: moment.year }, context)
        : askOnly('That is no moment of the calendar. When is it due?')
    },
  },
  {
    words: String.raw`${WD}(?<y>(?:19|20)\d\d)(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})`,
    read: (g, context) => judgeDay({ date: Number(g.d), month: Number(g.m), year: Number(g.y), weekday: g.wd }, context),
  },
  { words: String.raw`${WD}(?<a>\d{1,2})(?<s>\s?[/.-]\s?)(?<b>\d{1,2})\k<s>(?<y>${YEAR}|\d\d(?!\d))`, read: numeric },
  { words: String.raw`${WD}(?<a>\d{1,2})/(?<b>\d{1,2})(?!\d|/|\.\d)`, weak: true, read: numeric },
  // "8/9 May", "8 or 9 May", "6-8 May": more than one day
  {
    words: String.raw`(?:between\s+)?(?:(?:${WEEKDAY})\s+)?(?<d1>\d{1,2})(?:${ORDINAL})?\s*(?:-|–|/|&|,|or|and|to)\s*(?:(?:${WEEKDAY})\s+)?(?<d>\d{1,2})(?:${ORDINAL})?\s+(?<m>${MONTH})${TAIL_YEAR}`,
    read: (g, context) => {
      const days = [g.d1, g.d].map((d) =>
        judgeDay({ date: Number(d), month: monthOf(g.m ?? ''), year: yearOf(g.y ?? g.y2 ?? g.y3) }, context),
      )
      return askDays(
        'Which of these days is it due?',
        days.map((each) => (each.kind === 'day' ? each.day : undefined)),
        context,
      )
    },
  },
  { words: String.raw`${WD}(?:the\s+)?(?<d>\d{1,2})(?:${ORDINAL})?(?:\s+of)?[\s-]*(?<m>${MONTH})${TAIL_YEAR}`, read: textual },
  {
    words: String.raw`${WD}(?<m>${MONTH})\s+(?:the\s+)?(?<d>\d{1,2})(?<o>${ORDINAL})?(?!\d|[:.]\d|\s*[ap]m\b)(?:,?\s+(?<y>${YEAR}))?`,
    read: (g, context) => {
      // "May 24" in 2024 may be a day or a month with its year
      const short = !g.o && !g.y && Math.abs(2000 + Number(g.d) - context.today.year) <= 2
      const day = textual(g, context)
      if (!short || day.kind !== 'day') return day
      return askDays(
        'Is that a day, or a month and its year?',
        [
          day.day,
          DateTime.utc(2000 + Number(g.d), monthOf(g.m ?? ''), 1)
            .endOf('month')
            .startOf('day'),
        ],
        context,
      )
    },
  },
  {
    words: String.raw`${WD}(?:the\s+(?=\d{1,2}${ORDINAL})|(?=\d{1,2}${ORDINAL}\s+of\s+(?:next|this|the)\s+month))(?<d>\d{1,2})${ORDINAL}(?:\s+of\s+(?:(?<next>next\s+month)|(?<this>this\s+month|the\s+month)))?`,
    weak: true,
    read: nth,
  },
  { words: String.raw`(?<wd>${WEEKDAY})\s+(?:the\s+)?(?<d>\d{1,2})(?:${ORDINAL})?(?![\d:.]|\s*(?:[ap]m|hrs)\b)`, read: nth },
  { words: String.raw`(?<d>\d{1,2})${ORDINAL}(?!\s+[a-z]{3,})(?:\s+(?:(?<this>inst)|(?<next>prox))\b\.?)?`, weak: true, read: nth },
]

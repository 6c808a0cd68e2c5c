import type { DateTime } from 'luxon'
import { MONTH, monthOf, ORDINAL, WEEKDAY, YEAR } from './calendar-words'
import { judgeDay, yearOf } from './judge-day'
import { askDays, askOnly, type DayContext, type Groups, type Phrase, type PhraseRule } from './phrase'

const BEGINS = String.raw`(?:the\s+)?(?:w\s?/\s?c|w\s?/\s?b|wc|(?:the\s+)?week\s+(?:commencing|beginning|starting|of))\s*[:.]?\s*(?:${WEEKDAY},?\s+)?(?:the\s+)?`
const ENDS = String.raw`(?:the\s+)?(?:w\s?/\s?e|(?:the\s+)?week\s+ending)\s*[:.]?\s*(?:${WEEKDAY},?\s+)?(?:the\s+)?`
const DATE = String.raw`(?:(?<d>\d{1,2})(?:${ORDINAL})?(?:\s+of)?\s*(?<m>${MONTH})(?:,?\s+(?<y>${YEAR}))?|(?<m2>${MONTH})\s+(?<d2>\d{1,2})(?:${ORDINAL})?|(?<d3>\d{1,2})/(?<n3>\d{1,2})(?:/(?<y3>\d{4}|\d\d))?|(?<d4>\d{1,2})(?:${ORDINAL})?)`

/** The day named in a week; a Monday may have begun before today while its week is not over. */
const named = (g: Groups, context: DayContext): Phrase => {
  const monday = context.today.minus({ days: context.today.weekday - 1 })
  const from = { ...context, today: monday }
  const month = (g.m ?? g.m2) ? monthOf(g.m ?? g.m2 ?? '') : Number(g.n3)
  if (g.d4) {
    const date = Number(g.d4)
    const here = monday.set({ day: Math.min(date, monday.daysInMonth ?? 28) })
    const there = here >= monday ? here : here.plus({ months: 1 })
    return judgeDay({ date, month: there.month, year: there.year }, from)
  }
  return judgeDay({ date: Number(g.d ?? g.d2 ?? g.d3), month, year: yearOf(g.y ?? g.y3) }, from)
}

const fridayOf = (day: DateTime): DateTime => day.plus({ days: 5 - day.weekday })

export const weekPhrases: PhraseRule[] = [
  {
    words: `(?<end>(?:the\\s+)?end\\s+of\\s+)?${BEGINS}${DATE}`,
    read: (g, context, lead) => {
      const first = named(g, context)
      if (first.kind !== 'day') return first
      const { day } = first
      if (day.weekday !== 1)
        return askDays(`${day.toFormat('d LLLL yyyy')} is a ${day.toFormat('cccc')}. When is it due?`, [fridayOf(day), day], context)
      // "by w/c 13 May" may mean before that week begins
      if (!g.end && /^(?:by|before|ahead|prior|no later|due by)/i.test(lead))
        return askDays('As that week begins, or by its Friday?', [day, fridayOf(day)], context)
      return { kind: 'day', day: fridayOf(day) }
    },
  },
  {
    words: ENDS + DATE,
    read: (g, context) => {
      const last = named(g, context)
      if (last.kind !== 'day' || last.day.weekday === 5) return last
      return askDays(
        `${last.day.toFormat('d LLLL yyyy')} is a ${last.day.toFormat('cccc')}. When is it due?`,
        [fridayOf(last.day), last.day],
        context,
      )
    },
  },
  { words: String.raw`(?:w\s?/\s?[cbe]|week\s+(?:commencing|beginning|ending))\b`, weak: true, read: () => askOnly('Which week is that?') },
]

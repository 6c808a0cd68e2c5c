import type { DateTime } from 'luxon'
import { DateTime as Luxon } from 'luxon'
import { NUMBER, numberOf, WEEKDAY, weekdayOf } from './calendar-words'
import { askDays, askPast, type DayContext, type Groups, isoDay, type Phrase, type PhraseRule, readable } from './phrase'

const day = (value: DateTime): Phrase => ({ kind: 'day', day: value })
const monday = (context: DayContext): DateTime => context.today.minus({ days: context.today.weekday - 1 })

/** The next such weekday after today. */
const coming = (context: DayContext, weekday: number): DateTime =>
  context.today.plus({ days: ((weekday - context.today.weekday + 6) % 7) + 1 })

const weekdayPhrase = (g: Groups, context: DayContext): Phrase => {
  const weekday = weekdayOf(g.wd ?? '')
  const { today } = context
  const next = coming(context, weekday)
  const nextWeeks = monday(context).plus({ days: 6 + weekday })
  if (g.week || g.hence)
    return today.weekday === weekday
      ? askDays('A week today, or in two weeks?', [next, next.plus({ days: 7 })], context)
      : day(next.plus({ days: 7 }))
  if (g.nextweek) return day(nextWeeks)
  if (/^next/i.test(g.which ?? '')) {
    // On Wednesday, "next Friday" is in two days to some and in nine to others.
    return next.equals(nextWeeks) || today.weekday >= 6
      ? day(next)
      : askDays(`Which ${next.toFormat('cccc')} is meant?`, [next, nextWeeks], context)
  }
  if (/^this(?! coming)/i.test(g.which ?? '') || g.thisweek) {
    const here = monday(context).plus({ days: weekday - 1 })
    return here >= today ? day(here) : askPast(`${readable(here)} has passed. When is it due?`, [next], context)
  }
  if (today.weekday === weekday && !g.which) return askDays(`Today, or next ${next.toFormat('cccc')}?`, [today, next], context)
  return day(next)
}

const count = (g: Groups, context: DayContext): Phrase | undefined => {
  const { today } = context
  const unit = (g.unit ?? '').toLowerCase()
  const n = /fortnight/.test(unit) && !g.n ? 1 : numberOf(g.n ?? '1')
  if (g.vague)
    return askDays(
      'How long is that?',
      [today.plus({ [unit.startsWith('month') ? 'months' : unit.startsWith('week') ? 'weeks' : 'days']: /couple/i.test(g.vague) ? 2 : 3 })],
      context,
    )
  if (g.working) {
    if (!unit.startsWith('day') && !/^wds?$/.test(unit)) return undefined
    return day(Luxon.fromISO(context.working.add(isoDay(today), n), { zone: 'utc' }))
  }
  if (/^wds?$/.test(unit)) return day(Luxon.fromISO(context.working.add(isoDay(today), n), { zone: 'utc' }))
  if (unit.startsWith('hour')) return day(today.plus({ minutes: context.minutes + n * 60 }).startOf('day'))
  if (unit.startsWith('fortnight')) return day(today.plus({ weeks: 2 * n }))
  const key = unit.startsWith('day') ? 'days' : unit.startsWith('week') ? 'weeks' : unit.startsWith('month') ? 'months' : 'years'
  return day(today.plus({ [key]: n }))
}

const UNIT = String.raw`(?<working>working\s+|business\s+|clear\s+working\s+)?(?<unit>days?|wds?|weeks?|fortnights?|months?|years?|hours?)\b(?:['’]s?)?`
const N = String.raw`(?:(?<n>${NUMBER})(?:\s+|-)|(?<vague>a\s+few\s+|a\s+couple\s+(?:of\s+)?|several\s+))`
const SINCE = String.raw`(?:\s+(?:time|from\s+(?:now|today)|hence))?`

const fromElsewhere = String.raw`\s+(?:of|after|from|following|prior\s+to|before|ahead\s+of)\s+(?!now\b|today\b)`

export const relativePhrases: PhraseRule[] = [
  {
    words: String.raw`(?:the\s+next\s+)?(?<n>\d{1,2}|two|three|four|six)\s*(?:-|–|to|or)\s*(?<n2>\d{1,2}|three|four|five|six|eight)\s+${UNIT}${SINCE}`,
    weak: true,
    read: (g, context) =>
      askDays(
        'How long is that?',
        [g.n, g.n2].flatMap((n) => {
          const each = count({ ...g, n }, context)
          return each?.kind === 'day' ? [each.day] : []
        }),
        context,
      ),
  },
  // counted from something that is not known here: "within 10 working days of receipt"; without a number, "hours of work" are none
  {
    words: String.raw`(?!(?:working|business|clear|hours?|wds?)\b)(?:(?:the\s+)?next\s+)?${N}?${UNIT}${fromElsewhere}[^.,;()]*`,
    weak: true,
    read: () => ({ kind: 'ask', question: 'Counted from when? What day is it due?', candidates: [] }),
  },
  { words: String.raw`(?:(?:the\s+)?(?:next|coming)\s+)?${N}${UNIT}${SINCE}(?!${fromElsewhere})`, weak: true, read: count },
  { words: String.raw`${N}${UNIT}(?:\s+(?:time|from\s+(?:now|today)|hence))(?!${fromElsewhere})`, read: count },
  { words: String.raw`(?:the\s+)?(?:(?:coming|next)\s+)?(?<unit>fortnight)${SINCE}`, weak: true, read: count },
  { words: 'today|tonight|this\\s+(?:morning|afternoon|evening)|same\\s+day', read: (_, context) => day(context.today) },
  { words: '(?:the\\s+)?day\\s+after\\s+(?:tomorrow|tmrw|tmw)', read: (_, context) => day(context.today.plus({ days: 2 })) },
  { words: '(?:a\\s+)?week\\s+(?:from\\s+)?tomorrow|tomorrow\\s+week', read: (_, context) => day(context.today.plus({ days: 8 })) },
  {
    words: '(?:a\\s+)?week\\s+(?:from\\s+)?today|today\\s+week|this\\s+time\\s+next\\s+week',
    read: (_, context) => day(context.today.plus({ days: 7 })),
  },
  { words: '(?:tomorrow|tmrw|tmw)', read: (_, context) => day(context.today.plus({ days: 1 })) },
  {
    words: String.raw`(?:next|following)\s+working\s+day`,
    read: (_, context) => day(Luxon.fromISO(context.working.add(isoDay(context.today), 1), { zone: 'utc' })),
  },
  {
    words: String.raw`(?:(?<hence>(?:a\s+)?week\s+(?:on|from|this|coming)\s+)|(?<which>(?:this\s+coming|this|next|coming|the\s+coming)\s+))?(?<wd>${WEEKDAY})(?:\s+(?:of\s+)?(?:(?<nextweek>next\s+week)|(?<thisweek>this\s+week)|(?<week>week)))?(?:\s+(?:morning|lunchtime|afternoon|evening|night|am|pm))?`,
    read: weekdayPhrase,
  },
  {
    words: String.raw`(?<n>two|three|2|3)\s+weeks\s+(?:from|on)\s+(?<wd>${WEEKDAY})`,
    read: (g, context) =>
      askDays('Which day is that?', [coming(context, weekdayOf(g.wd ?? '')).plus({ weeks: numberOf(g.n ?? '2') })], context),
  },
]

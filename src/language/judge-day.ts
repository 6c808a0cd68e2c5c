import { DateTime } from 'luxon'
import { weekdayOf } from './calendar-words'
import { dayNamed } from './day-named'
import { askDays, askPast, type DayContext, type Phrase, readable } from './phrase'

/** A day that exists, or undefined. */
export const dayOf = (year: number, month: number, date: number): DateTime | undefined => {
  const padded = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')]
  const day = dayNamed(padded.join('-'))
  return day.isValid ? day : undefined
}

/** Half a year: a day without a year that has passed is next year's only when that is nearer than the one gone by. */
const ROLL_OVER_DAYS = 183

const noSuchDay = (context: DayContext, year: number, month: number, date: number): Phrase => {
  if (month < 1 || month > 12 || date < 1 || date > 31) return askDays('That is no day of the calendar. When is it due?', [], context)
  const last = DateTime.utc(year, month, 1).endOf('month').startOf('day')
  return askDays(`${last.toFormat('LLLL yyyy')} has ${last.day} days. When is it due?`, [last, last.plus({ days: 1 })], context)
}

const disagree = (day: DateTime, weekday: number, context: DayContext): Phrase => {
  const back = (day.weekday - weekday + 7) % 7
  const nearest = back <= 3 ? day.minus({ days: back }) : day.plus({ days: 7 - back })
  return askDays(`${day.toFormat('d LLLL yyyy')} is a ${day.toFormat('cccc')}. When is it due?`, [day, nearest], context)
}

/**
 * A day said with month, and perhaps year and weekday. Without a year: the next such day. Asked back: a day that does not exist, a
 * weekday that disagrees, a day that has passed (unless, without a year, next year's is nearer), one over five years ahead.
 */
export const judgeDay = (
  said: { date: number; month: number; year?: number | undefined; weekday?: string | undefined },
  context: DayContext,
): Phrase => {
  const { today } = context
  const { date, month } = said
  const year = said.year ?? today.year
  let day = dayOf(year, month, date)
  if (!day && !said.year && date === 29 && month === 2) day = dayOf(year + 1, month, date)
  if (!day) return noSuchDay(context, year, month, date)
  if (day < today) {
    const later = dayOf(Math.max(today.year, year), month, date)
    const next = later && later >= today ? later : dayOf(today.year + 1, month, date)
    const near = !said.year && next && next.diff(today, 'days').days <= ROLL_OVER_DAYS
    if (!near) return askPast(`${readable(day)} has passed. When is it due?`, [next], context)
    day = next
  }
  if (said.weekday && weekdayOf(said.weekday) !== day.weekday) return disagree(day, weekdayOf(said.weekday), context)
  if (day.year - today.year >= 5 && day > today.plus({ years: 5 }))
    return askDays(`${readable(day)} is years away. When is it due?`, [], context)
  return { kind: 'day', day }
}

/** `24` is 2024. */
export const yearOf = (word: string | undefined): number | undefined => {
  if (!word) return undefined
  const digits = word.replace(/\D/g, '')
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

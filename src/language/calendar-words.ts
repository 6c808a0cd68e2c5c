/** Pieces of regular expressions for days as people type them, and what they stand for. Matched without regard to case; a full stop belongs to what is shortened. */
export const MONTH = String.raw`(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)`
export const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)`
export const ORDINAL = String.raw`(?:st|nd|rd|th)\b`
export const YEAR = String.raw`(?:19|20)\d\d(?![\d/])`

const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-eight': 28,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}
export const NUMBER = String.raw`(?:\d{1,3}|${Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join('|')})`

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** 1 to 12. The word was matched by MONTH. */
export const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1
/** ISO: Monday is 1. The word was matched by WEEKDAY. */
export const weekdayOf = (word: string): number => weekdays.indexOf(word.slice(0, 3).toLowerCase()) + 1
/** The word was matched by NUMBER. */
export const numberOf = (word: string): number => numbers[word.toLowerCase()] ?? Number(word)

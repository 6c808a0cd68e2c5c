import { isPlain } from '../domain/plain-words'

/** Words as typed, with the accidents of typing taken out: blanks of all kinds become one, full-width punctuation becomes plain. */
export const tidy = (words: string): string => (isPlain(words) ? words : tidied(words))

const tidied = (words: string): string =>
  words
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    // Joiners belong to emoji and to scripts other than ours; within our letters they are an accident.
    .replace(/(?<=[\p{Script=Latin}\p{N}\p{P}\s]|^)[\u200c\u200d]+/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/：/g, ': ')
    .replace(/[ａ-ｚＡ-Ｚ０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/（/g, ' (')
    .replace(/）/g, ') ')
    .replace(/＃/g, '#')
    .replace(/\s+/g, ' ')
    .trim()

import { meetingRef, parseRef } from '../domain/refs'
import { MONTH, monthOf, NUMBER } from './calendar-words'
import { askOnly, type DayContext, type PhraseRule } from './phrase'

const OURS = `meeting|mtg|meet|session|time|committee|board|council|panel|forum`
const OTHER = String.raw`(?:[\w&]+\s+){1,3}(?:meeting|mtg|session|panel|board|committee|forum|council|cabinet)|(?:[\w&]+\s+){0,2}(?:review|call|sync|catch-?up|check-?in|checkpoint|gateway|seminar|workshop|stand-?up|retro|retrospective|sprint)(?!\s+\w)`

/** The group's own next meeting, by its code, its name or the plain word. */
const ours = (said: string, context: DayContext): boolean => {
  const word = said
    .toLowerCase()
    .replace(/\s+(?:meeting|mtg|session)$/, '')
    .trim()
  const { code, name, title } = context.settings
  const generic = [
    'meeting',
    'mtg',
    'meet',
    'session',
    'time',
    'monthly',
    'scheduled',
    'regular',
    'formal',
    'quarterly',
    'ordinary',
    'weekly',
  ]
  return (
    generic.includes(word) ||
    [code, name, title].some((each) => each.toLowerCase() === word) ||
    title.toLowerCase().includes(word) ||
    name.toLowerCase().includes(word)
  )
}

export const meetingPhrases: PhraseRule[] = [
  { words: String.raw`next\s+time(?!\s+\w)`, read: () => ({ kind: 'next-meeting' }) },
  {
    words: String.raw`(?:(?:its|their|his|her)\s+(?:own\s+)?next|(?:its|their|his|her|our|the)\s+(?:spring|summer|autumn|winter|annual|final)(?:\s+term)?)\s+(?:${OURS})\b`,
    weak: true,
    read: () => askOnly('Which meeting is that?', ['next meeting']),
  },
  // "the June Board", "the November 2024 release": somebody's calendar knows, not ours
  {
    words: String.raw`(?:the\s+)?(?<m>${MONTH})(?:['’]s)?(?:\s+20\d\d)?\s+(?<more>(?:[\w&/-]+\s+){0,3}?)(?<what>meeting|board|committee|council|panel|session|cabinet|forum|workgroup|workshop|seminar|conference|review|call|release|agm)(?!\s+\w)`,
    weak: true,
    read: (g, context) =>
      !g.more && ours(g.what ?? '', context) && context.nextMeeting?.month === monthOf(g.m ?? '')
        ? { kind: 'next-meeting' }
        : askOnly('Which day is that?', /release|agm|workshop|seminar|conference|review|call/i.test(g.what ?? '') ? [] : ['next meeting']),
  },
  {
    words: String.raw`(?:the\s+|our\s+)?(?:date\s+of\s+(?:the\s+)?)?(?:next|following|forthcoming|upcoming)\s+(?:(?<ours>${OURS})\b(?:\s+agenda\b)?(?!\s+(?:meeting|mtg|session))|(?<other>${OTHER})|(?<one>[\w&]{2,12})(?:\s+agenda\b)?(?=\s*$|[.,;)\]]))`,
    weak: true,
    read: (g, context) => {
      const said = g.ours ?? g.other ?? g.one ?? ''
      if (
        new RegExp(
          `^(?:${MONTH}|week|month|year|quarter|fortnight|few|couple|day|days|weeks|steps?|phase|stage|release|version|round|${NUMBER}$)\\b`,
          'i',
        ).test(said)
      )
        return undefined
      if (!ours(said, context))
        return askOnly(
          `When is the next ${said}?`,
          /^(?:committee|board|council|panel|forum|group|[a-z]+(?: [a-z]+)? meeting)$/.test(said) ? ['next meeting'] : [],
        )
      return { kind: 'next-meeting' }
    },
  },
  {
    words: String.raw`(?:the\s+)?(?<m>${MONTH})(?:['’]s)?\s+(?<one>[a-z&]{2,10})(?:\s+meeting)?(?=\s*$|[.,;)\]])`,
    weak: true,
    read: (g, context) => {
      if (!ours(g.one ?? '', context)) return undefined
      return context.nextMeeting?.month === monthOf(g.m ?? '')
        ? { kind: 'next-meeting' }
        : askOnly('Which meeting is that?', ['next meeting'])
    },
  },
  {
    words: String.raw`(?:the\s+)?(?:meeting\s+after\s+next|next\s+(?:month|week)['’]s\s+(?:meeting|session|[\w&]{2,8})|next\s+but\s+one\s+meeting)`,
    weak: true,
    read: () => askOnly('Which meeting is that?', ['next meeting']),
  },
  {
    words: String.raw`(?:the\s+)?(?<ref>[a-z][a-z&]{1,9}[\s-]?\d{1,4})(?:\s+meeting)?(?![\w-])`,
    weak: true,
    read: (g, { settings }) => {
      // of the group's references only the meeting's: DAG037 is no action
      const ref = parseRef({ code: settings.code, refs: { action: '\0', decision: '\0', meeting: settings.refs.meeting } }, g.ref ?? '')
      return ref?.kind === 'meeting' ? { kind: 'meeting', meeting: meetingRef(settings, ref.number) } : undefined
    },
  },
  {
    words: String.raw`(?:milestone\s+)?(?<ms>m\d{1,2})(?:\s+milestone)?(?![\w.-])`,
    weak: true,
    read: (g) => askOnly(`When is ${g.ms?.toUpperCase()}? What day is it due?`),
  },
]

import { askDays, type PhraseRule } from './phrase'

/** A part of the day alone is today's. */
export const timePhrases: PhraseRule[] = [
  {
    words: String.raw`c\.?o\.?[pb]\b\.?|e\.?o\.?[dp]\b\.?|(?:the\s+)?(?:close|end)\s+of\s+(?:the\s+)?(?:play|business|day)(?:\s+today)?`,
    read: (_, { today }) => ({ kind: 'day', day: today }),
  },
  {
    words: String.raw`(?<h>\d{1,2})(?:[:.](?<m>\d\d))?\s*(?<half>[ap])\.?m\b\.?|(?<h2>\d{1,2}):(?<m2>\d\d)|(?<noon>noon|midday)|lunchtime`,
    weak: true,
    read: (g, context) => {
      const hour = g.noon || !(g.h ?? g.h2) ? 12 : (Number(g.h ?? g.h2) % (g.half ? 12 : 24)) + (/p/i.test(g.half ?? '') ? 12 : 0)
      const due = hour * 60 + Number(g.m ?? g.m2 ?? 0)
      return due > context.minutes
        ? { kind: 'day', day: context.today }
        : askDays('That hour has passed. Which day?', [context.today, context.today.plus({ days: 1 })], context)
    },
  },
]

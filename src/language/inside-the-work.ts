const IRREGULAR =
  'held|sent|given|made|taken|shown|said|seen|met|set|drawn|written|brought|begun|built|chosen|done|found|known|left|lost|paid|put|read|run|spent|told|due|outstanding|ready|live|open|available|complete'
const PARTICIPLE = new RegExp(String.raw`(?:\b\w{2,}ed|\b(?:${IRREGULAR}))$`, 'i')
const RECENT_PARTICIPLE =
  /\b(?:\w{2,}ed|held|sent|given|made|taken|shown|said|seen|met|drawn|written|due|starting|commencing|beginning|ending|taking\s+place|dated)\b(?:\s+\S+){0,5}$/i
const EVENT = `meetings?|workshops?|sessions?|webinars?|calls?|events?|forums?|boards?|committees?|conferences?|seminars?|hearings?|visits?|releases?|launch|go-live|elections?|votes?|exams?|demos?|drop-ins?|cycles?|deadlines?|consultation|window|minutes|papers?|letters?|emails?|reports?|version|change|update|agenda|training|inspection|audit|AGM|fete|fair|show|ceremony|exhibition|festival|concert|party|race|planning`
/** A day right behind these is when they are held; "the report today" is when the work is due. */
const HELD_LAST =
  /\b(?:meetings?|workshops?|sessions?|webinars?|calls?|events?|forums?|boards?|committees?|conferences?|seminars?|hearings?|visits?|clinics?|days?|evenings?|surger(?:y|ies)|trips?|residential|quiz|picnic|parade|market|sale|closures?|works|pour|deliver(?:y|ies)|kick-?off|outages?|launch|go-live|elections?|exams?|demos?|drop-ins?|training|inspection|audit|AGM|fete|fair|show|ceremony|exhibition|festival|concert|party|race|planning|consultation|window|release)$/i
const RECENT_EVENT = new RegExp(
  String.raw`\b(?:${EVENT})$|\bto\s+[a-z]+\b.*$|\b(?:before|during|until|at|for|from|of|since|about|regarding|after|with|into)\s+(?:the\s+|an?\s+|our\s+|their\s+|its\s+)?(?:\S+\s+){0,2}\S+$`,
  'i',
)

/** "These expire on …", "which closes on …": what something does on its own day. */
const OWN_DAY =
  /\b(?:expires|closes|ends|finishes|opens|begins|starts|commences|lapses|runs\s+out|takes\s+(?:place|effect)|comes\s+into\s+(?:force|effect)|(?:these|they|those|which|that|it|both|all)\s+(?:\S+\s+)?(?:expire|close|end|finish|open|begin|start|commence|lapse|run\s+out|take\s+(?:place|effect)|come\s+into\s+(?:force|effect)))$/i

/** An order to the reader has no party before its "to". */
const IMPERATIVE =
  /^(?:remind|ask|tell|get|let|allow|enable|help|invite|encourage|request|require|instruct|advise|notify|inform|contact|urge|nominate|appoint)\b/i

/** Where the deed begins: behind "X to", "X will", "X agreed to". */
const DEED =
  /^.{0,120}?\b(?:(?:agreed|asked|requested|actioned|instructed|invited|directed|authori[sz]ed|required|reminded|urged|encouraged|tasked|offered|undertook|volunteered|is|are|needs?|has|have|was|were)\s+to|to|will|shall|should|must|would)\s+(?:also\s+)?(?:be\s+[a-z]+|[a-z-]+)/i
const CONDITION = /\b(?:if|unless|should|in case|in the event|provided|assuming|in order|pending|subject)\b/i
const CLAUSE =
  /\b(?:whether|that|which|who|whose|what|how|when|where|why|because|while|whilst|once|since|until|being|can|could|will|would|may|might|must|cannot|is|are|was|were|has|had|not|to\s+be|than|as|following|regarding|concerning)\b/i
const ENSURES = /^.*?\b(?:ensure|make\s+sure|see\s+to\s+it|aim|endeavour|try|arrange)\b(?:\s+(?:that|for))?/i

/** A clause before the party that speaks: "Subject to …, Programme to …". */
const OPENING =
  /^(?:subject to|following|if|once|pending|given|in (?:light|view) of|as|when|after|before|further to|with regard to|regarding|having|to)\b[^,]*,\s+/i

/**
 * Whether a date that follows `before` belongs to the work itself and not to the action. `if`: it stands in a condition, where people
 * often mean the action's own deadline ("to raise a risk if CR044 is not approved by 8 May").
 */
export const insideTheWork = (said: string): 'no' | 'if' | 'yes' => {
  const before = said.replace(OPENING, '')
  const deed = IMPERATIVE.test(before) ? null : DEED.exec(before)
  const rest = (deed ? before.slice(deed[0].length) : before).trim()
  const plain = deed ? rest : rest.replace(ENSURES, '')
  if (deed && /\b(?:ensure|make|aim|arrange|try|endeavour)$/i.test(deed[0])) return 'no'
  const last = plain.split(/[,;]\s+(?=and\b)/i).at(-1) ?? plain
  if (OWN_DAY.test(last)) return 'yes'
  if (CONDITION.test(last)) return 'if'
  if (CLAUSE.test(last) || PARTICIPLE.test(last)) return 'yes'
  return 'no'
}

/** Deeds about something that has its own day: "publicise the clinic on 2 May". */
const ABOUT =
  /\b(?:to|will|shall|should|must)\s+(?:publicise|publicize|advertise|promote|announce|note|flag|highlight|communicate|mention|remember)\b/i

/** "the changes agreed at the PSG on …", "slides for the workshop on …": the day of something else. */
export const dayOfSomethingElse = (said: string): boolean => {
  const before = said.replace(OPENING, '')
  const deed = IMPERATIVE.test(before) ? null : DEED.exec(before)
  const rest = (deed ? before.slice(deed[0].length) : before).trim()
  return ABOUT.test(before) || HELD_LAST.test(rest) || RECENT_PARTICIPLE.test(rest) || RECENT_EVENT.test(rest)
}

/** "the date of the workshop, 15 May" */
export const heldJustBefore = (before: string): boolean => HELD_LAST.test(before)

/** "the workshop tomorrow", "the notes circulated today": a plain day word belongs to an event or a deed right before it. */
export const eventJustBefore = (said: string): boolean => {
  const before = said.replace(OPENING, '').trim()
  const deed = IMPERATIVE.test(before) ? null : DEED.exec(before)
  const rest = deed ? before.slice(deed[0].length) : before
  return HELD_LAST.test(rest) || PARTICIPLE.test(rest)
}

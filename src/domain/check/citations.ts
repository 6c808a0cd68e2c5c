import { sentenceAt } from '../likely-ref'
import type { FoundRef } from '../ref-reader'
import type { Checked } from './checked'

/** A text that is printed, and the words that would reword it. */
interface Printed {
  text: string
  where: string
  area?: string
  /** `reword` and what it rewords; absent where no command can. */
  reword?: string
}

/** A reference in a text. */
export interface Citation extends Printed {
  cited: FoundRef
  /** "(ACTION DAG35-02)": it claims to be what came of the sentence. */
  claims?: 'action' | 'decision'
}

const printedTexts = ({ record, area, raised, carried, made, notes }: Checked): Printed[] => {
  const { ref } = record.meeting
  return [
    ...notes.map((note) => ({
      text: note.text,
      where: area(note.area),
      area: area(note.area),
      reword: `reword ${ref} line ${note.number}`,
    })),
    ...[...raised, ...made].map((item) => ({
      text: item.text,
      where: item.ref,
      area: area(item.area),
      reword: `reword ${item.ref}`,
    })),
    ...carried.map((action) => ({ text: action.text, where: action.ref, reword: `reword ${action.ref}` })),
    ...record.touched
      .filter((action) => action.meeting < record.meeting.number)
      .flatMap((action) => action.updates.filter((update) => update.meeting === ref).map(({ text }) => ({ text, where: action.ref }))),
  ]
}

/** "decision: DAG35-02 is late" claims nothing; the convention is in capitals, or in brackets. */
const claimed = (before: string): Citation['claims'] => {
  const word = /(?:\b(ACTION|DECISION)|\(\s*(action|decision))s?:?\s*$/.exec(before) ?? /\(\s*(Action|Decision):?\s*$/.exec(before)
  const found = word?.slice(1).find(Boolean)?.toLowerCase()
  return found === 'action' || found === 'decision' ? found : undefined
}

/** A document's own number ("DAG-TOR2") is no damaged reference: only what is nearly one is read as such. */
const nearlyRef = (printed: string, checkedBy: Checked): boolean => {
  const { code, refs } = checkedBy.settings
  const rest = printed.slice(code.length).toUpperCase()
  const letters = /[A-Z]+/.exec(rest)?.[0]
  if (!letters) return /\d+[^A-Z\d]\d+/.test(rest)
  const known = (refs.decision.replaceAll('{code}', '').match(/[A-Z]+(?![^{]*\})/gi) ?? []).map((word) => word.toUpperCase())
  const sorted = (word: string): string => [...word].sort().join('')
  return letters === code.toUpperCase() || known.some((word) => sorted(word) === sorted(letters) || word.startsWith(letters))
}

/** Every reference in what is printed, once a text. */
export const citations = (of: Checked): Citation[] =>
  printedTexts(of).flatMap((printed) => {
    const told = new Set<string>()
    return of.reader.all(printed.text).flatMap((cited): Citation[] => {
      const claims = claimed(printed.text.slice(Math.max(0, cited.from - 20), cited.from))
      if (told.has(cited.printed) || !(cited.ref || claims || nearlyRef(cited.printed, of))) return []
      told.add(cited.printed)
      return [{ ...printed, cited, ...(claims ? { claims } : {}) }]
    })
  })

/** The sentence without references, which would pass for names of things. */
export const sentenceOf = ({ text, cited }: Citation, { reader }: Checked): string => {
  const sentence = sentenceAt(text, cited)
  return reader.all(sentence).reduce((words, { said }) => words.replace(said, ' '), sentence)
}

import { z } from 'zod'
import { noArea } from '../../domain/area-names'
import { previousMeetings } from '../../domain/report/report-actions'
import { ImportRefused } from './import-refused'
import type { ImportedReport } from './imported-report'
import { printedLine } from './printed-line'

const text = z.string().max(40_000)
const day = z.iso.date()
const time = z.string().regex(/^\d{2}:\d{2}$/)
const when = z.strictObject({ date: day, start: time.optional(), end: time.optional() })
const area = text.optional().transform((name) => (!name || name === previousMeetings || name === noArea ? undefined : name))
/** What an import prints where the document says nothing. */
const orNone = <T extends z.ZodType>(of: T) => z.union([z.literal('').transform(() => undefined), of]).optional()

const due = z.strictObject({
  kind: z.enum(['date', 'next-meeting', 'meeting', 'asap', 'none']),
  date: day.optional(),
  meeting: text.optional(),
  said: orNone(text),
  standing: z.literal(true).optional(),
  printed: text.optional(),
})

/** What our own export writes (`schema` 1), and what an import prints: an export alone has more about how it is laid out. Anything else is refused rather than half read. */
const shape = z.strictObject({
  schema: z.literal(1).optional(),
  title: text.optional(),
  state: text.optional(),
  held: z.number().optional(),
  // What an issued version says of itself: the register has it already.
  version: z.unknown().optional(),
  changes: z.unknown().optional(),
  meeting: z.strictObject({
    ref: orNone(text),
    date: orNone(day),
    start: orNone(time),
    end: orNone(time),
    venue: orNone(text),
    classification: orNone(text),
    with: orNone(text),
    kind: orNone(z.enum(['extraordinary', 'joint', 'correspondence'])),
    issueDate: orNone(day),
    title: text.optional(),
  }),
  actions: z.array(
    z.strictObject({
      ref: text,
      area,
      text,
      owners: z.array(z.strictObject({ party: orNone(text), persons: z.array(text), team: text.optional(), collective: z.boolean() })),
      due,
      carried: z.boolean(),
      status: z.enum(['open', 'closed', 'replaced', 'withdrawn']),
      replacedBy: text.optional(),
      replaces: text.optional(),
    }),
  ),
  decisions: z.array(
    z.strictObject({
      ref: text,
      area,
      text,
      correspondence: day.optional(),
      recordingTimestamp: text.optional(),
      supersedes: text.optional(),
      supersededBy: text.optional(),
    }),
  ),
  discussion: z.array(
    z.strictObject({
      area,
      kind: z.enum(['note', 'review', 'action', 'decision']).optional(),
      speaker: text.optional(),
      text,
      refs: z.array(text),
      recordingTimestamp: text.optional(),
    }),
  ),
  nextMeeting: when.nullish(),
  attendees: z.array(
    z.strictObject({
      name: text,
      role: text,
      constituency: text.optional(),
      onBehalfOf: text.optional(),
      status: z.enum(['present', 'apologies']),
      group: text.optional(),
      heading: text.optional(),
    }),
  ),
  findings: z
    .array(z.strictObject({ code: text, line: z.number(), ref: text.optional(), message: text, likely: text.optional() }))
    .optional()
    .transform((found) => (found ?? []) as ImportedReport['findings']),
  unplaced: z.array(z.strictObject({ line: z.number(), text })).default([]),
})

type Shape = z.infer<typeof shape>

/** Values that are there: what is `undefined` is no key at all, so that two reports compare. */
const present = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T

const dueOf = ({ kind, date, meeting, said }: Shape['actions'][number]['due'], name: string): ImportedReport['actions'][number]['due'] => {
  const kept = said === undefined ? {} : { said }
  if (kind === 'date' && date) return { kind, date, ...kept }
  if (kind === 'meeting' && meeting) return { kind, meeting, ...kept }
  if (kind === 'date' || kind === 'meeting') throw new ImportRefused(`${name}: a due of kind "${kind}" does not say which.`)
  return { kind, ...kept }
}

/** Reads the JSON of our own export or import. Refuses any other, saying the first thing that is not as it should be. */
export const readJson = (json: string, name: string): ImportedReport => {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    throw new ImportRefused(`${name} is no JSON.`)
  }
  const read = shape.safeParse(data)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new ImportRefused(`${name} is no report of ours: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
  }
  const { title, meeting, actions, decisions, discussion, nextMeeting, attendees, findings, unplaced } = read.data
  return {
    meeting: present({ ...(title ? { title } : {}), ...meeting }),
    actions: actions.map((action) => present({ ...action, owners: action.owners.map(present), due: dueOf(action.due, name) })),
    decisions: decisions.map(present),
    discussion: discussion.map((line) => {
      const { area: of, speaker, refs } = line
      return present({ area: of, speaker, text: printedLine({ ...line, ref: refs[0] }), refs })
    }),
    attendees: attendees.map(({ group: _, ...attendee }) => present(attendee)),
    ...(nextMeeting ? { nextMeeting: present(nextMeeting) } : {}),
    findings,
    unplaced,
  }
}

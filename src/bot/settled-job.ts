import type { Decided } from '../commands/command'
import type { Action, Decision, Proposal } from '../domain/record'
import type { Change, Store } from '../ports'
import { answerOf, readForAnswer } from './answer'
import type { Job, Known0 } from './job'

/** What another group made of it: its state there, and its words, where they may be read. */
export interface Verdict {
  proposal: Proposal
  code: string
  /** It is confidential there. */
  hidden: boolean
}

const of = (code: string): { id: string; name: string } => ({ id: 'group', name: code })

const transferred = (before: Action, { proposal, code }: Verdict, { group, meeting, at }: Known0): Change[] => {
  const { transfer } = before
  if (!transfer || transfer.at !== proposal.at) return []
  if (proposal.state === 'declined' && transfer.state === 'asked')
    return [
      {
        kind: 'action',
        before,
        after: { ...before, transfer: { ...transfer, state: 'refused', ...(proposal.answer ? { answer: proposal.answer } : {}) } },
      },
    ]
  if (proposal.state !== 'accepted' || transfer.state === 'accepted') return []
  const [as] = proposal.became ?? []
  const told: Action = { ...before, transfer: { ...transfer, state: 'accepted', ...(as ? { as } : {}) } }
  // It ended here otherwise in the same moment: that stays true, and so does what it became there.
  if (before.status !== 'open') return [{ kind: 'action', before, after: told }]
  const { look: _look, completed: _completed, ...rest } = told
  const during = group.running ? meeting : undefined
  const heardBy = during?.number ?? (meeting && meeting.number + 1)
  const closed = { at, by: of(code), why: `transferred to ${code}${as ? `, as ${as}` : ''}`, ...(during ? { meeting: during.ref } : {}) }
  const touched = heardBy !== undefined && before.meeting < heardBy ? { touchedAt: heardBy } : {}
  return [{ kind: 'action', before, after: { ...rest, status: 'closed', closed }, ...touched }]
}

const answered = (before: Decision, { proposal, code, hidden }: Verdict, { settings, at }: Known0): Change[] => {
  const { ruling } = before
  if (proposal.state !== 'accepted' || !ruling) return []
  const [as] = proposal.became ?? []
  const words = hidden || !proposal.answer ? 'it has decided' : proposal.answer.replace(/[.\s]+$/, '')
  const answer = { at, by: of(code), text: `${words}${as ? ` (${as})` : ''}` }
  const { answered: told } = ruling
  // Told already; it may have become confidential there since, or redacted.
  if (told && !(hidden && told.by.name === code && told.text !== answer.text && as && told.text.endsWith(`(${as})`))) return []
  const after: Decision = { ...before, ruling: { ...ruling, answered: told ? { ...told, text: answer.text } : answer } }
  const left = (settings.escalations ?? []).filter(({ ref }) => ref !== before.ref)
  return [
    { kind: 'decision', after },
    ...(settings.escalations ? [{ kind: 'settings' as const, settings: { ...settings, escalations: left } }] : []),
  ]
}

/** What another group made of this group's item comes back. Heard again, it finds nothing to do. */
export const settledJob = (
  store: Store,
  read: () => Promise<Verdict | undefined>,
  item: { of: 'action' | 'decision'; id: string },
  job: Pick<Job, 'key' | 'known' | 'done' | 'failed'>,
  bySweep: boolean,
): Job => {
  let verdict: Verdict | undefined
  return {
    ...job,
    async known(base) {
      verdict = await read()
      return job.known(base)
    },
    needs: () => [item],
    decide: (known): Decided => {
      const [action] = known.facts.actions
      const [decision] = known.facts.decisions
      const changes = !verdict ? [] : action ? transferred(action, verdict, known) : decision ? answered(decision, verdict, known) : []
      const ref = action?.ref ?? decision?.ref
      if (!ref || changes.length === 0) return { changes: [], events: [], outcome: { command: 'crossed', refs: [] } }
      const card = { ref, conversationId: known.settings.chat?.conversationId ?? '', at: known.at }
      const hidden = action?.confidential || decision?.confidential
      return {
        changes: [...changes, ...(bySweep && !hidden ? [{ kind: 'tell' as const, card }] : [])],
        events: [{ command: 'crossed', ref, after: `${verdict?.code}: ${verdict?.proposal.state}` }],
        outcome: { command: 'crossed', refs: [ref] },
      }
    },
    async answer(outcome, known, facts, decided) {
      const answer = answerOf(outcome, await readForAnswer(store, outcome, known, facts, decided))
      const refused = verdict?.proposal.state === 'declined' && outcome.refs.length > 0 ? verdict : undefined
      const text =
        refused && `${refused.code} refuses ${outcome.refs[0]}: ${refused.proposal.answer}\nIt stays open in ${known.settings.code}.`
      return {
        ...answer,
        here: [],
        ...(text ? { toPeople: known.settings.secretaries.map((personId) => ({ personId, message: { text } })) } : {}),
      }
    },
  }
}

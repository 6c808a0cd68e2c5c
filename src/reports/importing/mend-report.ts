import type { ImportedAction, ImportedDecision, ImportedReport } from './imported-report'
import { onePerson } from './mend-import'
import { readDay, readWhen } from './read-day'
import { readDue } from './read-due'
import { readOwners } from './read-owners'

type Mended = { report: ImportedReport } | { refused: string }

const EXAMPLES = 'Try: DAG35-03 text …, DAG35-04 owner IPA (Ann Other), DAG34-11 due 03/04/2024, meeting DAG035, Ann Other is Anne Other'

const settledCodes: Record<string, string[]> = {
  text: ['text-missing'],
  owner: ['owner-missing'],
  due: ['due-missing', 'due-unreadable'],
  area: ['area-missing', 'area-doubtful'],
  timestamp: ['timestamp-missing'],
  ref: ['ref-missing'],
}

/** Findings that a mended row has no more: those of its own that speak of the field. */
const without = (report: ImportedReport, ref: string, field: string): ImportedReport => ({
  ...report,
  findings: report.findings.filter((one) => one.ref !== ref || !settledCodes[field]?.includes(one.code)),
})

const set = (report: ImportedReport, of: ImportedAction | ImportedDecision, field: string, value: string): Mended => {
  const put = (fields: Partial<ImportedAction> & Partial<ImportedDecision>): Mended => ({
    report: without(
      {
        ...report,
        actions: report.actions.map((one) => (one === of ? { ...one, ...fields } : one)),
        decisions: report.decisions.map((one) => (one === of ? { ...one, ...fields } : one)),
      },
      of.ref,
      field,
    ),
  })
  const isAction = 'owners' in of
  if (field === 'text') return put({ text: value })
  if (field === 'area') return put({ area: value })
  if (field === 'ref') return put({ ref: value.replace(/\s+/g, '') })
  if (field === 'owner' && isAction) {
    const people = new Set(report.attendees.map(({ name }) => name))
    const owners = readOwners(value, (name) => people.has(name))
    return owners.length > 0 ? put({ owners }) : { refused: `“${value}” names no owner. Try: IPA (Ann Other)` }
  }
  if (field === 'due' && isAction) {
    const { due, unreadable } = readDue(value, /^\p{L}+0*\d+$/u)
    return unreadable ? { refused: `“${value}” is no date that I can read. Try 08/05/2024, ASAP or TBC.` } : put({ due })
  }
  if (field === 'timestamp' && !isAction)
    return /^\d{1,2}:\d{2}:\d{2}$/.test(value)
      ? put({ recordingTimestamp: value.padStart(8, '0') })
      : { refused: 'A timestamp reads 01:35:00.' }
  return { refused: `${isAction ? 'An action' : 'A decision'} has no ${field} to mend. ${EXAMPLES}` }
}

const settle = (report: ImportedReport, ...codes: string[]): ImportedReport => ({
  ...report,
  findings: report.findings.filter(({ code }) => !codes.includes(code)),
})

const ofMeeting = (report: ImportedReport, field: string, value: string): Mended => {
  if (field === 'meeting')
    return {
      report: settle({ ...report, meeting: { ...report.meeting, ref: value.replace(/\s+/g, '').toUpperCase() } }, 'meeting-missing'),
    }
  if (field === 'venue' || field === 'classification') return { report: { ...report, meeting: { ...report.meeting, [field]: value } } }
  const day = readWhen(value)
  if (!day) return { refused: `“${value}” is no date that I can read. Try: 8 May 2024 10:00` }
  if (field === 'date') return { report: settle({ ...report, meeting: { ...report.meeting, ...day.when } }, 'date-missing') }
  if (field === 'issued') return { report: { ...report, meeting: { ...report.meeting, issueDate: readDay(value) } } }
  return { report: settle({ ...report, nextMeeting: day.when }, 'next-meeting-missing') }
}

/** "Stuart Dillian is Stuart Drinan": one person, the second spelling is right. */
const samePerson = (report: ImportedReport, wrong: string, right: string): Mended => {
  const at = (name: string): number => report.attendees.findLastIndex((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  const [drop, keep] = [at(wrong), at(right)]
  if (drop < 0) return { refused: `“${wrong}” is no attendee of this report.` }
  const renamed = { ...report, attendees: report.attendees.map((one, index) => (index === drop ? { ...one, name: right.trim() } : one)) }
  const merged = keep < 0 || keep === drop ? renamed : onePerson(report, keep, drop)
  const named = (message: string): boolean => message.includes(`"${wrong.trim()}`)
  return { report: { ...merged, findings: merged.findings.filter((one) => one.code !== 'attendee-twice' || !named(one.message)) } }
}

/** "Simon Harrison on behalf of Seth Chapman": of however many lines they have, one is left. */
const standsFor = (report: ImportedReport, name: string, onBehalfOf: string): Mended => {
  const isThem = (one: { name: string }): boolean => one.name.toLowerCase() === name.toLowerCase()
  const lines = report.attendees.filter(isThem)
  const [first] = lines
  if (!first) return { refused: `“${name}” is no attendee of this report.` }
  const whole = { ...first, role: lines.find(({ role }) => role)?.role ?? '', onBehalfOf }
  return { report: { ...report, attendees: report.attendees.flatMap((one) => (one === first ? [whole] : isThem(one) ? [] : [one])) } }
}

/**
 * One thing of a read report mended in words, the same on a card and in a terminal: `DAG35-03 text …`, `action 3 owner …` (the third row
 * of the table), `meeting DAG035`, `next meeting 8 May 2024 10:00`, `Chris Day role IPA`, `NAME is NAME`, `drop DAG35-03`. The finding it settles is gone.
 */
export const mendReport = (report: ImportedReport, words: string): Mended => {
  const said = words.trim().replace(/\s+/g, ' ')
  const [, field = '', value = ''] = /^(meeting|date|venue|classification|issued|next meeting)\s+(.+)$/i.exec(said) ?? []
  if (field) return ofMeeting(report, field.toLowerCase().split(' ')[0] ?? '', value)
  const dropped = /^drop\s+(\S.*)$/i.exec(said)?.[1]
  const [, what = '', about = '', to = ''] = /^(.+?)\s+(text|owner|due|area|timestamp|ref)\s*:?\s+(.+)$/i.exec(said) ?? []
  const item = itemOf(report, dropped ?? what)
  if (dropped && item)
    return {
      report: {
        ...report,
        actions: report.actions.filter((one) => one !== item),
        decisions: report.decisions.filter((one) => one !== item),
        findings: report.findings.filter((one) => one.ref !== item.ref || item.ref === ''),
      },
    }
  if (item && about) return set(report, item, about.toLowerCase(), to)
  const [, name = '', role = ''] = /^(.+?)\s+role\s+(.+)$/i.exec(said) ?? []
  const person = report.attendees.findIndex((one) => one.name.toLowerCase() === name.toLowerCase())
  if (person >= 0)
    return {
      report: {
        ...report,
        attendees: report.attendees.map((one, at) => (at === person ? { ...one, role } : one)),
        findings: report.findings.filter((one) => one.code !== 'role-missing' || !one.message.startsWith(name)),
      },
    }
  const [, stands = '', seat = ''] = /^(.+?)\s+(?:is\s+)?on behalf of\s+(.+)$/i.exec(said) ?? []
  if (stands) return standsFor(report, stands, seat)
  const [, wrong = '', right = ''] = /^(.+?)\s+is\s+(.+)$/i.exec(said) ?? []
  if (wrong) return samePerson(report, wrong, right)
  return { refused: `I do not understand “${said.slice(0, 60)}”. ${EXAMPLES}` }
}

const itemOf = (report: ImportedReport, name: string): ImportedAction | ImportedDecision | undefined => {
  const [, kind = '', at = ''] = /^(action|decision)\s+(\d{1,4})$/i.exec(name.trim()) ?? []
  if (kind) return (kind.toLowerCase() === 'action' ? report.actions : report.decisions)[Number(at) - 1]
  return [...report.actions, ...report.decisions].find(({ ref }) => ref !== '' && ref.toLowerCase() === name.trim().toLowerCase())
}

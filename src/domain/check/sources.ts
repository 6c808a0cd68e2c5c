import type { Action, Decision, Discussion } from '../record'
import type { Checked } from './checked'
import type { Finding } from './finding'

/** A wording that `reword` would take for "replace this by that" is not said for anybody. */
const CHANGE = /^[si][/|]/

const told = (item: Action | Decision | Discussion, name: string, where: string): Finding[] => {
  const { sourceChanged, newWording } = item
  if (!sourceChanged) return []
  const offered = newWording && newWording.text !== item.text ? newWording.text : undefined
  return [
    {
      code: 'source-changed',
      level: 'advisory',
      where,
      about: [item.id, sourceChanged, ...(offered ? [offered] : [])].join(' '),
      message: `The chat message of ${name} was ${sourceChanged} since${offered ? `. It says now: “${offered}”` : ''}`,
      ...(offered && !CHANGE.test(offered) ? { mend: `reword ${name} ${offered}` } : {}),
    },
  ]
}

/** What was captured from a message that says something else now, or nothing any more: the record keeps its words until somebody looks. */
export const sourceFindings = ({ record: { meeting, discussion }, raised, made, area }: Checked): Finding[] => [
  ...raised.filter(({ status }) => status !== 'withdrawn').flatMap((item) => told(item, item.ref, item.ref)),
  ...made.flatMap((item) => told(item, item.ref, item.ref)),
  ...discussion.filter(({ withdrawn }) => !withdrawn).flatMap((line) => told(line, `${meeting.ref} line ${line.number}`, area(line.area))),
]

const LABELS = {
  task: 'actions?(?:\\s+(?:required|agreed|point|item))?|task|what',
  owner: 'action\\s+owner|owner|lead|who|by\\s+whom|responsible|responsibility|assigned\\s+to|assignee',
  due: 'due(?:\\s+(?:date|by))?|date\\s+due|by\\s+when|when|deadline|timescale|target(?:\\s+date)?|complete\\s+by',
} as const
type Field = keyof typeof LABELS

/** "Lead: …", behind the beginning, a stop, a comma, a stroke or a dash. */
const LABEL = new RegExp(
  String.raw`(?:^|[.;,]\s+|\s*[/|]\s+|\s+[-–—]\s+)(?:(?<task>${LABELS.task})|(?<owner>${LABELS.owner})|(?<due>${LABELS.due}))\s*[:：]\s*`,
  'gi',
)
const fieldOf = (groups: Record<string, string | undefined> | undefined): Field =>
  groups?.task !== undefined ? 'task' : groups?.owner !== undefined ? 'owner' : 'due'

/**
 * A line filled in like a form: "Lead: Rosalind. Action: apply to the fund. By when: 17 May" -> "apply to the fund (owner: Rosalind)
 * (due: 17 May)", as it is typed behind `action`. What stands before the first label is the task where none is labelled. Undefined: it
 * is no such line (two labels at least, an owner or a due among them, and a task).
 */
export const labelledTask = (line: string): string | undefined => {
  const marks = [...line.matchAll(LABEL)]
  if (marks.length < 2) return undefined
  const before = line.slice(0, marks[0]?.index ?? 0).trim()
  const fields = marks.map((mark, at) => ({
    field: fieldOf(mark.groups),
    words: line
      .slice(mark.index + mark[0].length, marks[at + 1]?.index)
      .trim()
      .replace(/[.;,]+$/, ''),
  }))
  const of = (field: Field): string[] => fields.filter((each) => each.field === field && each.words).map(({ words }) => words)
  const [tasks, owners, dues] = [of('task'), of('owner'), of('due')]
  const task = before ? (tasks.length === 0 ? before : undefined) : tasks.length === 1 ? tasks[0] : undefined
  if (!task || owners.length > 1 || dues.length > 1 || owners.length + dues.length === 0) return undefined
  // "Action: … Owner: … Due: …" in that order is read as it stands.
  if (!before && fields[0]?.field === 'task') return undefined
  return [task.replace(/\.$/, ''), ...owners.map((words) => `(owner: ${words})`), ...dues.map((words) => `(due: ${words})`)].join(' ')
}

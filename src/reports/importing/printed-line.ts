/** A line of the discussion, as a report holds it: `kind` absent is a note. */
export interface HeldLine {
  kind?: 'note' | 'review' | 'action' | 'decision'
  ref?: string
  text: string
  recordingTimestamp?: string
}

/** The line in the words that Word, HTML and Markdown print for it, its speaker left out. */
export const printedLine = ({ kind, ref = '', text, recordingTimestamp }: HeldLine): string => {
  if (kind === 'review') return `${ref}: ${text}`
  if (kind !== 'action' && kind !== 'decision') return text
  const stamp = recordingTimestamp ? ` – recording timestamp ${recordingTimestamp}` : ''
  return `${text.replace(/\.$/, '')} (${kind.toUpperCase()} ${ref}${stamp}).`
}

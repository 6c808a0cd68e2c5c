import type { ImportFinding, ImportShown } from './import-shown'

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${title}:`, ...lines.map((words) => `  ${words}`)] : []
const finding = ({ line, code, text, likely }: ImportFinding): string => `line ${line}  ${text} [${code}]${likely ? ` → ${likely}?` : ''}`

/** The same in words, whole, for a terminal and a client without cards. */
export const importText = (shown: ImportShown): string =>
  [
    `Headline Report ${shown.ref} (${shown.about})`,
    shown.counts,
    shown.will,
    ...(shown.told ? [shown.told] : []),
    ...shown.notTaken,
    ...block('To settle', shown.doubts.map(finding)),
    ...block('Repaired', shown.repairs.map(finding)),
    ...block(
      'Text that fits nowhere',
      shown.unplaced.map(({ line, text }) => `line ${line}  ${text}`),
    ),
    ...block(
      'Different in the register',
      shown.differences.map(
        ({ what, field, register, report, why }) =>
          `${what}, ${field}: the register has ${register ? `“${register}”` : 'nothing'}, the report ${report ? `“${report}”` : 'nothing'}${why ? ` (${why})` : ''}`,
      ),
    ),
  ].join('\n')

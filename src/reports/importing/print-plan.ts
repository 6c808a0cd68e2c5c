import type { ImportPlan } from './import-plan'

const shown = (text: string): string => (text ? `"${text.length > 120 ? `${text.slice(0, 119)}…` : text}"` : 'nothing')

/** What accepting the import would write, and where the register says otherwise, row by row. */
export const printPlan = ({ refused, changes, differences, notTaken }: ImportPlan): string => {
  if (refused) return refused
  const kinds = [...Map.groupBy(changes, (change) => change.kind)].map(([kind, of]) => `${of.length} ${kind}`)
  return [
    kinds.length > 0 ? `To write: ${kinds.join(', ')}.` : 'The register has all of it: nothing to change.',
    ...differences.map(
      ({ what, field, register, report }) => `${what}, ${field}: the register has ${shown(register)}, the report ${shown(report)}.`,
    ),
    ...notTaken,
  ].join('\n')
}

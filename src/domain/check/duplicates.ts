import { Twins } from '../twins'
import type { Checked } from './checked'
import type { Finding } from './finding'

/** Open actions raised here that ask for what an earlier one asks. */
export const duplicateFindings = ({ raised, carried }: Checked): Finding[] => {
  const twins = new Twins(carried)
  return raised
    .filter((action) => action.status === 'open')
    .flatMap((action): Finding[] => {
      const [twin] = twins.of(action)
      return twin
        ? [
            {
              code: 'probable-duplicate',
              level: 'advisory',
              where: action.ref,
              about: twin.ref,
              message: `${action.ref} asks for nearly the same as ${twin.ref}`,
            },
          ]
        : []
    })
}

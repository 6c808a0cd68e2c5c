import type { Directory, Facts, Need, Store } from '../ports'

/** The register, with what the directory knows of other groups beside it. */
export const knowingGroups = (store: Store, directory: Pick<Directory, 'groupOfCode'>): Store => ({
  ...store,
  async read(groupId: string, needs: readonly Need[]): Promise<Facts> {
    const asked = needs.flatMap((need) => (need.of === 'group' ? [need] : []))
    if (asked.length === 0) return store.read(groupId, needs)
    const [facts, ...found] = await Promise.all([
      store.read(
        groupId,
        needs.filter((need) => need.of !== 'group'),
      ),
      ...asked.map(async ({ tenantId, code }) => ({ code, groupId: await directory.groupOfCode(tenantId, code) })),
    ])
    return { ...facts, groups: found.flatMap(({ code, groupId: id }) => (id ? [{ code, groupId: id }] : [])) }
  },
})

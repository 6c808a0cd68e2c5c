import type { Message } from '../../domain/reply'
import type { HeldImports } from '../../ports/held-imports'
import type { ImportFile } from '../importing/import-report'
import type { ImportedReport } from '../importing/imported-report'
import type { WeighPorts } from './weigh'

export interface DeskPorts extends WeighPorts {
  held: HeldImports
  /** Reads a report; throws `ImportRefused` with words for its sender. */
  read(file: ImportFile): Promise<ImportedReport>
  /** Fetches a file that was sent; throws the same. */
  fetch(name: string, address: string): Promise<Uint8Array>
  /** The card of an item as it is now. */
  cardOf(groupId: string, ref: string, at: string): Promise<Message | undefined>
}

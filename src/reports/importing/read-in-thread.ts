import { ImportRefused } from './import-refused'
import type { ImportFile } from './import-report'
import type { ImportedReport } from './imported-report'
import { threadAnswer } from './thread-answer'

type Answer = { report: ImportedReport } | { refused: string } | { fault: string }

/** 1 GB of heap; the 20 s of a Word file and what comes after it. */
const limits = () => ({ megabytes: 1024, signal: AbortSignal.timeout(30_000) })

/** Reads reports in a thread (`script`: src/reading-thread.ts as built), one after another, for each may take a gigabyte. */
export const readInThread = (script: string): ((file: ImportFile) => Promise<ImportedReport>) => {
  let last: Promise<unknown> = Promise.resolve()
  const read = async (file: ImportFile): Promise<ImportedReport> => {
    const answer = await threadAnswer<Answer>(script, { workerData: file }, file.name, limits())
    if ('report' in answer) return answer.report
    throw 'refused' in answer ? new ImportRefused(answer.refused) : new Error(answer.fault)
  }
  return (file) => {
    const turn = last.then(() => read(file))
    last = turn.catch(() => undefined)
    return turn
  }
}

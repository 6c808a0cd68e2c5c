import { parentPort, workerData } from 'node:worker_threads'
import { ImportRefused } from './reports/importing/import-refused'
import { type ImportFile, importReport } from './reports/importing/import-report'

/** The thread in which a file that somebody sent is read: seconds of work, which would keep everybody else waiting. */
importReport(workerData as ImportFile).then(
  (report) => parentPort?.postMessage({ report }),
  (error: unknown) => parentPort?.postMessage(error instanceof ImportRefused ? { refused: error.message } : { fault: String(error) }),
)

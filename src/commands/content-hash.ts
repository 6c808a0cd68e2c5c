import { createHash } from 'node:crypto'
import type { HeadlineReport } from '../domain/report/report-model'
import { toJson } from '../domain/report/to-json'

/** What a report says, as 32 characters: changes with anything that is printed, and with nothing else. */
export const contentHash = (report: HeadlineReport): string => createHash('sha256').update(toJson(report)).digest('base64url').slice(0, 32)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importReport } from '../../../src/reports/importing/import-report'
import type { ImportedReport } from '../../../src/reports/importing/imported-report'

/** A report of an invented panel, damaged as copying a published document damages it. */
export const damaged = readFileSync(join(__dirname, 'fixtures', 'hwp012.txt'), 'utf8')

export const readText = (text: string, name = 'report.txt'): Promise<ImportedReport> => importReport({ name, bytes: Buffer.from(text) })

/** `code line ref`, as the findings come. */
export const codes = (report: ImportedReport): string[] =>
  report.findings.map(({ code, line, ref, likely }) => [code, line, ref, likely && `→ ${likely}`].filter(Boolean).join(' '))

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rows of a table beside this file; lines that begin with `# ` are its prose. */
export const rowsOf = (name: string): string[][] =>
  readFileSync(join(__dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/^#(?: |$)/.test(line))
    .map((line) => line.split('\t'))

import { Paragraph, TextRun } from 'docx'
import { ink } from './docx-style'
import type { Para, Run } from './page-model'

/** Whether a text begins in a script that is written from right to left. */
const rightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)

const run = ({ text, tone }: Run): TextRun =>
  new TextRun({
    text,
    rightToLeft: rightToLeft(text) || undefined,
    bold: tone === 'bold' || undefined,
    italics: tone === 'quiet' || undefined,
    color: tone === 'quiet' ? ink.quiet : undefined,
  })

/** A paragraph of a table's cell, in the direction in which its words are read. */
export const docxParagraph = ({ runs, bullet }: Para): Paragraph =>
  new Paragraph({
    style: 'TableText',
    bidirectional: rightToLeft(runs.map((one) => one.text).join('')) || undefined,
    numbering: bullet ? { reference: 'views', level: 0 } : undefined,
    children: runs.map(run),
  })

import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { HeadlineReport } from '../domain/report/report-model'
import { bullets, ink, page, styles } from './docx-style'
import { factsTable, sectionTable } from './docx-table'
import { finishDocx } from './finish-docx'
import type { ReportPage, Section } from './page-model'
import { printable } from './printable'
import { reportPage } from './report-page'

const section = (part: Section): (Paragraph | Table)[] => {
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, text: part.heading })
  if ('line' in part) return [heading, new Paragraph(printable(part.line))]
  if (part.rows.length > 0) return [heading, sectionTable(part)]
  return [heading, new Paragraph({ children: [new TextRun({ text: part.empty, italics: true, color: ink.quiet })] })]
}

const footer = (laid: ReportPage): Footer =>
  new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: ink.rule, space: 6 } },
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(page.text / 2) },
          { type: TabStopType.RIGHT, position: page.text },
        ],
        children: [
          new TextRun({ text: printable(laid.running), size: 16, color: ink.quiet }),
          new TextRun({ text: `\t${printable(laid.classification)}`, size: 16, bold: true, color: ink.text }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 16, color: ink.quiet }),
        ],
      }),
    ],
  })

/** The report as a Word file. The same report makes the same bytes, whenever it is built. */
export const toDocx = (report: HeadlineReport): Promise<Buffer> => docxOf(reportPage(report), report.title)

/** Anything that is laid out, as a Word file by `creator`. */
export const docxOf = async (laid: ReportPage, creator: string): Promise<Buffer> => {
  const title = printable(laid.title)
  const document = new Document({
    title,
    subject: `${laid.running}`,
    creator: printable(creator),
    lastModifiedBy: printable(creator),
    description: printable(laid.issue),
    styles,
    numbering: bullets,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin, footer: 480 },
          },
        },
        footers: { default: footer(laid) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          new Paragraph({ style: 'IssueDate', text: printable(laid.issue) }),
          factsTable(laid.facts),
          ...laid.sections.flatMap(section),
        ],
      },
    ],
  })
  const tables = ['Meeting facts', ...laid.sections.flatMap((part) => ('rows' in part && part.rows.length > 0 ? [part.heading] : []))]
  return finishDocx(await Packer.toBuffer(document), { at: `${laid.dated}T00:00:00Z`, tables })
}

import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LevelFormat } from 'docx'

/** Sober house style: one family that every Office has, one dark blue, grey rules. Sizes in half-points, distances in twips. */
export const ink = { text: '1F2933', heading: '1B365D', quiet: '5B6673', rule: 'C3CBD5', label: 'EEF2F6', head: '1B365D', onHead: 'FFFFFF' }

const font = 'Arial'
const margin = convertMillimetersToTwip(18)
/** A4 in Word's own figures, turned by the section; `text` is the width between the margins when it lies down. */
export const page = { width: 11_906, height: 16_838, margin, text: 16_838 - 2 * margin }

const heading = (size: number, before: number, after: number): object => ({
  run: { font, size, bold: true, color: ink.heading },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Word's own style names, so that its navigation pane, contents list and screen readers know the headings. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 19, color: ink.text, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 0, line: 264 } },
    },
    title: { run: { font, size: 36, bold: true, color: ink.heading }, paragraph: { spacing: { before: 0, after: 60 }, keepNext: true } },
    heading1: heading(26, 320, 120),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    { id: 'IssueDate', name: 'Issue Date', basedOn: 'Normal', run: { color: ink.quiet }, paragraph: { spacing: { after: 200 } } },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { before: 30, after: 30 } } },
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      run: { bold: true, color: ink.onHead },
      paragraph: { keepNext: true, spacing: { before: 40, after: 40 } },
    },
    { id: 'TableLabel', name: 'Table Label', basedOn: 'TableText', run: { bold: true, color: ink.heading } },
  ],
}

export const bullets = {
  config: [
    {
      reference: 'views',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 284, hanging: 227 } } },
        },
      ],
    },
  ],
}

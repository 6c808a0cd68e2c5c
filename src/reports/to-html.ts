import type { HeadlineReport } from '../domain/report/report-model'
import { htmlStyle } from './html-style'
import type { Cell, Para, ReportPage, Run, Section, TableSection } from './page-model'
import { printable } from './printable'
import { reportPage } from './report-page'
import { inOnePiece, onOnePage } from './row-lines'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (char) => entities[char] ?? char)
/** Runs are printable already, and their outer blanks part them from their neighbours. */
const run = ({ text, tone }: Run): string => {
  const words = text.replace(/[&<>"']/g, (char) => entities[char] ?? char)
  if (tone === 'bold') return `<strong>${words}</strong>`
  return tone ? `<span class="${tone}">${words}</span>` : words
}

const paragraphs = (paras: readonly Para[]): string =>
  paras
    .map(({ runs, bullet }) =>
      bullet ? `<ul><li dir="auto">${runs.map(run).join('')}</li></ul>` : `<p dir="auto">${runs.map(run).join('')}</p>`,
    )
    .join('')
    .replaceAll('</ul><ul>', '')

const td = ({ paras }: Cell): string => `<td>${paragraphs(paras)}</td>`

/** A block is a row group of its own, so that its label is read out with each of its rows. */
const bodies = (section: TableSection): string =>
  section.rows
    .map(({ label, cells }, at) => {
      const th = label
        ? `<th scope="${label.rows > 1 ? 'rowgroup' : 'row'}"${label.rows > 1 ? ` rowspan="${label.rows}"` : ''} dir="auto">${escaped(label.text)}</th>`
        : ''
      const open = label ? `${at > 0 ? '</tbody>' : ''}<tbody>` : ''
      const short = inOnePiece({ cells }, section) ? ' class="short"' : ''
      return `${open}<tr${short}>${th}${cells.map(td).join('')}</tr>`
    })
    .join('\n')

const table = (section: TableSection): string => {
  const { heading, columns } = section
  const whole = onOnePage(section) ? ' class="short"' : ''
  return `<div class="scroll" role="region" aria-label="${escaped(heading)}" tabindex="0"><table${whole}><caption>${escaped(heading)}</caption>
<colgroup>${columns.map(({ share }) => `<col style="width:${share}%">`).join('')}</colgroup>
<thead><tr>${columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>
${bodies(section)}</tbody></table></div>`
}

const section = (part: Section): string => {
  const title = `<h2>${escaped(part.heading)}</h2>`
  if ('line' in part) return `${title}\n<p>${escaped(part.line)}</p>`
  return `${title}\n${part.rows.length > 0 ? table(part) : `<p class="quiet">${escaped(part.empty)}</p>`}`
}

const facts = (pairs: readonly [string, string][]): string => {
  const cells = pairs.map(([label, value]) => `<th scope="row">${escaped(label)}</th><td dir="auto">${escaped(value)}</td>`)
  const rows = cells.flatMap((left, at) => (at % 2 === 0 ? [`<tr>${left}${cells[at + 1] ?? ''}</tr>`] : []))
  return `<div class="scroll"><table><caption>Meeting facts</caption><tbody>${rows.join('')}</tbody></table></div>`
}

/** The report as one page that needs nothing else: no script, no address, everything typed by people escaped. */
export const toHtml = (report: HeadlineReport): string => htmlOf(reportPage(report))

/** Anything that is laid out, as such a page. */
export const htmlOf = (laid: ReportPage): string => {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="robots" content="noindex">
<title>${escaped(laid.title)} – ${escaped(laid.of)}</title><style>${htmlStyle}</style></head>
<body><main><h1 dir="auto">${escaped(laid.title)}</h1>
<p class="issue">${escaped(laid.issue)}</p>
${facts(laid.facts)}
${laid.sections.map(section).join('\n')}
</main><footer><span>${escaped(laid.running)}</span><strong>${escaped(laid.classification)}</strong></footer></body></html>
`
}

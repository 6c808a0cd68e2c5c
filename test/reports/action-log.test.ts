import { extractRawText } from 'mammoth'
import type { Base, Facts } from '../../src/ports'
import { buildActionLog } from '../../src/reports/action-log'
import { action, carried, meeting, settings } from '../cards/examples'

const moved = { ...action, due: { kind: 'date' as const, date: '2024-05-01' }, firstDue: { kind: 'date' as const, date: '2024-04-17' } }
const store = (open: Facts['open']) => ({
  load: async () => ({ etag: '', group: {}, settings, meeting, areas: [], takers: {} }) as unknown as Base,
  read: async () => ({ open }) as unknown as Facts,
})
const at = '2024-05-02T08:00:00.000Z'
const words = async (open: Facts['open'], format: 'docx' | 'html' | 'md') =>
  (await buildActionLog(store(open), 'g', format, at))?.bytes.toString() ?? ''

test('wording, owner, due with the first one, overdue, and every update', async () => {
  const text = await words([...carried, moved], 'md')
  expect(text).toContain('As it stood on 2 May 2024')
  expect(text).toContain(moved.text)
  expect(text).toContain('01/05/2024<br>*first 17/04/2024*<br>**Overdue**')
  expect(text).toContain('First outline shared with code bodies')
  expect(text).toContain('*No update yet.*')
})

test('the Word file opens, and is named by the group and the day', async () => {
  const built = await buildActionLog(store(carried), 'g', 'docx', at)
  expect(built?.name).toBe('DAG-action-log-2024-05-02.docx')
  const { value } = await extractRawText({ buffer: built?.bytes ?? Buffer.alloc(0) })
  expect(value).toContain(carried[0]?.text)
  expect(value).toContain('First outline shared with code bodies')
})

test('none open: it says so', async () => {
  expect(await words([], 'html')).toContain('No action is open.')
})

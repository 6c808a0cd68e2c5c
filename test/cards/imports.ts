import type { ImportShown } from '../../src/cards/import-shown'

const finding = (line: number, code: string, text: string, likely?: string) => ({
  key: `${code} ${line}`,
  line,
  code,
  text,
  ...(likely ? { likely } : {}),
})

/** A report that was read from a damaged text. */
export const imported: ImportShown = {
  id: '2024-04-12.abc',
  ref: 'DAG035',
  about: '10/04/2024 · 10:00–13:00 · DAG035.docx',
  counts: '4 new actions, 6 carried · 3 decisions · 52 discussion lines · 22 present, 1 apology · next meeting 08/05/2024 10:00',
  will: 'Nothing is saved yet. It goes into the register of DAG.',
  save: 'Save to the register',
  doubts: [
    finding(14, 'area-doubtful', 'the area of DAG35-02 was cut to "CR044"; it may be CR044 Decision', 'CR044 Decision'),
    finding(15, 'text-missing', 'DAG35-03 has no text'),
    finding(16, 'owner-missing', 'DAG35-04 has no owner'),
    finding(22, 'due-unreadable', 'the due date of DAG34-11, "03/04/202", is not a date; it was kept as said', '03/04/2024'),
    finding(
      59,
      'ref-unknown',
      'DAG30-03 exists nowhere in this report: by number it would be DAG35-03, whose text is missing, by content DAG35-04',
    ),
  ],
  repairs: [finding(13, 'ref-glued', 'DAG35-01 stood glued to other words ("d"); they were parted')],
  unplaced: [{ line: 80, text: 'r t' }],
  differences: [],
  notTaken: [],
  mendable: ['DAG35-02 area', 'DAG35-03 text', 'DAG35-04 owner', 'DAG34-11 due'],
  part: 'doubts',
  from: 0,
}

/** Last month's Word file as its secretary edited it. */
export const revised: ImportShown = {
  ...imported,
  will: 'DAG035 is in the register already. 3 differences, none taken yet.',
  save: 'Accept all',
  doubts: [],
  part: 'differences',
  differences: [
    { id: 'a1', what: 'DAG35-02', field: 'text', register: 'Raise a risk for CR044', report: 'Raise a Programme risk for CR044' },
    { id: 'a2', what: 'discussion, CR044 Decision', field: 'line', register: '', report: 'IPA: asked who pays' },
    {
      id: 'a3',
      what: 'attendee Chris Day',
      field: 'row',
      register: 'Elexon Representative',
      report: '',
      why: 'nobody is taken off the list: say apologies Chris Day if they were not there',
    },
  ],
}

/** As much of everything as a long document brings. */
export const importedMuch: ImportShown = {
  ...imported,
  doubts: Array.from({ length: 200 }, (_, at) =>
    finding(at + 1, 'area-doubtful', `line ${at + 1} may belong to either area. ${'Long words. '.repeat(40)}`, 'CR044 Decision'),
  ),
  mendable: Array.from({ length: 200 }, (_, at) => `DAG35-${at} text`),
}

export const revisedMuch: ImportShown = {
  ...revised,
  differences: Array.from({ length: 300 }, (_, at) => ({
    id: `d${at}`,
    what: `DAG35-${at}`,
    field: 'text',
    register: 'Old words. '.repeat(300),
    report: 'New words. '.repeat(300),
  })),
  from: 24,
}

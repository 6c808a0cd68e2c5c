/**
 * Stands in for `date-holidays` in the processes of a fault test: loading the real one takes half of such a process's life. The
 * spring's bank holidays of England and Wales, as the real one tells them.
 */
// biome-ignore lint/style/noDefaultExport: the library it stands in for has one.
export default class Holidays {
  getHolidays(year: number): { date: string; start: Date; end: Date; type: string }[] {
    return ['03-29', '04-01', '05-06', '05-27'].map((day) => {
      const start = new Date(`${year}-${day}T00:00:00Z`)
      return { date: `${year}-${day} 00:00:00`, start, end: new Date(start.getTime() + 24 * 3_600_000), type: 'public' }
    })
  }
}

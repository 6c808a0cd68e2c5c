import { workingDays } from '../../src/domain/working-days'

const england = workingDays({ calendar: { country: 'GB', state: 'ENG' }, holidays: [] })

describe('days off in England and Wales', () => {
  test.each([
    ['2024-05-06', 'Early May bank holiday'],
    ['2022-06-02', 'Spring bank holiday, moved to the Thursday of the jubilee'],
    ['2022-06-03', 'Platinum Jubilee'],
    ['2022-09-19', 'State Funeral'],
    ['2023-05-08', 'Coronation'],
    ['2020-05-08', 'Early May, moved to VE Day'],
    ['2024-03-29', 'Good Friday'],
    ['2024-04-01', 'Easter Monday'],
    ['2020-12-28', 'Boxing Day on a Saturday: the Monday'],
    ['2021-12-27', 'Christmas on a Saturday: the Monday'],
    ['2021-12-28', 'and Boxing Day the Tuesday'],
    ['2022-12-27', 'Christmas on a Sunday: the Tuesday'],
    ['2022-01-03', 'New Year on a Saturday: the Monday'],
    ['2024-05-04', 'a Saturday'],
    ['2024-05-05', 'a Sunday'],
  ])('%s: %s', (date) => {
    expect(england.isWorkingDay(date)).toBe(false)
  })

  test.each([
    ['2020-05-04', 'the first Monday of May, when its holiday was moved'],
    ['2022-05-30', 'the last Monday of May, when its holiday was moved'],
    ['2024-12-24', 'Christmas Eve'],
    ['2024-05-07', 'the day after a bank holiday'],
    ['2024-03-18', 'a day that is off in Northern Ireland alone'],
  ])('%s is worked: %s', (date) => {
    expect(england.isWorkingDay(date)).toBe(true)
  })

  test('Wales keeps the same days', () => {
    const wales = workingDays({ calendar: { country: 'GB', state: 'WLS' }, holidays: [] })
    expect([wales.isWorkingDay('2024-05-06'), wales.isWorkingDay('2024-05-07')]).toEqual([false, true])
  })

  test("a group's own day off", () => {
    const group = workingDays({ calendar: { country: 'GB', state: 'ENG' }, holidays: ['2024-05-07'] })
    expect(group.add('2024-05-03', 1)).toBe('2024-05-08')
  })

  test('a country that the library does not know has weekends', () => {
    const nowhere = workingDays({ calendar: { country: 'XX' }, holidays: [] })
    expect([nowhere.isWorkingDay('2024-12-25'), nowhere.isWorkingDay('2024-12-28')]).toEqual([true, false])
  })
})

describe('counting working days', () => {
  test.each([
    ['2024-05-08', -5, '2024-04-30'],
    ['2024-05-08', -1, '2024-05-07'],
    ['2024-05-07', -1, '2024-05-03'],
    ['2024-05-08', 0, '2024-05-08'],
    ['2024-05-08', 1, '2024-05-09'],
    ['2024-05-03', 1, '2024-05-07'],
    ['2024-05-04', 1, '2024-05-07'],
    ['2024-05-04', -1, '2024-05-03'],
    ['2024-01-02', -2, '2023-12-28'],
    ['2023-12-22', 3, '2023-12-29'],
    ['2024-03-28', 1, '2024-04-02'],
  ])('%s and %i: %s', (from, count, to) => {
    expect(england.add(from, count)).toBe(to)
  })

  test.each([
    ['2024-05-06', '2024-05-07'],
    ['2024-05-04', '2024-05-07'],
    ['2024-05-07', '2024-05-07'],
  ])('the next working day from %s is %s', (from, to) => {
    expect(england.next(from)).toBe(to)
  })

  test('what is no date is refused', () => {
    expect(() => england.add('2024-02-31', 1)).toThrow('No such day: 2024-02-31')
  })
})

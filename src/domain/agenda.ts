import type { Instant } from './due'
import type { Area } from './record'

/** Areas as the agenda lists them. */
export const inOrder = (areas: readonly Area[]): Area[] =>
  [...areas].sort((a, b) => (a.order ?? a.number) - (b.order ?? b.number) || a.number - b.number)

/** Whole seconds spent in an area until `at`. */
export const secondsIn = ({ spent = 0, since }: Area, at: Instant): number =>
  spent + (since ? Math.max(0, Math.floor((Date.parse(at) - Date.parse(since)) / 1000)) : 0)

const stopped = (area: Area, at: Instant): Area => {
  const { since: _since, ...rest } = area
  return { ...rest, spent: secondsIn(area, at) }
}

/** Every clock stops: the meeting has ended. Out: the areas that changed. */
export const allLeft = (areas: readonly Area[], at: Instant): Area[] => areas.flatMap((area) => (area.since ? [stopped(area, at)] : []))

/**
 * A minute-taker goes to `to`: its clock runs, and that of the area they leave stops unless another minute-taker is still in it.
 * `takers`: person -> area id, before. Out: the areas that changed, `to` among them.
 */
export const entered = (
  areas: readonly Area[],
  takers: Readonly<Record<string, string>>,
  person: string,
  to: Area,
  at: Instant,
): Area[] => {
  const left = areas.find((area) => area.id === takers[person] && area.id !== to.id)
  const alone = left?.since && !Object.entries(takers).some(([other, area]) => other !== person && area === left.id)
  const { skipped: _skipped, ...back } = to
  return [...(left && alone ? [stopped(left, at)] : []), { ...back, since: to.since ?? at }]
}

/** The agenda with one area at another place, counted from 1. Out: the areas whose place changed. */
export const replaced = (areas: readonly Area[], area: Area, place: number): Area[] => {
  const others = inOrder(areas).filter((each) => each.id !== area.id)
  const at = Math.min(Math.max(place, 1), others.length + 1) - 1
  return [...others.slice(0, at), area, ...others.slice(at)].flatMap((each, index) =>
    (each.order ?? each.number) === index + 1 ? [] : [{ ...each, order: index + 1 }],
  )
}

/** What the agenda goes on with behind the area somebody is in: the next one not passed over; none was begun: the first. */
export const following = (areas: readonly Area[], current: string | undefined): Area | undefined => {
  const agenda = inOrder(areas)
  const from = agenda.findIndex((area) => area.id === current)
  return agenda.slice(from + 1).find((area) => !area.skipped)
}

/** "1 action", "4 actions". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** The heading of a list: without a number where there is none. */
export const withCount = (title: string, count: number): string => (count ? `${title} (${count})` : title)

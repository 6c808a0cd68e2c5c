export interface LocalOptions {
  botPort: number
  tablePort: number
  pagePort: number
  /** Where the record and the page's settings are kept. */
  folder: string
  openBrowser: boolean
  /** The environment the children inherit. */
  env: Environment
}

type Environment = Readonly<Record<string, string | undefined>>

const port = (said: string | undefined, otherwise: number): number => {
  const number = Number(said?.trim() || otherwise)
  return Number.isInteger(number) && number >= 1 && number <= 65535 ? number : Number.NaN
}

/**
 * From the environment: `PORT`, `TABLE_PORT`, `PAGE_PORT`. A port that is no port is NaN, refused by `refusedPorts`.
 * The page opens by itself only where there is a screen to open it on.
 */
export const localOptions = (env: Environment, platform: NodeJS.Platform): LocalOptions => ({
  botPort: port(env.PORT, 3978),
  tablePort: port(env.TABLE_PORT, 10002),
  pagePort: port(env.PAGE_PORT, 56150),
  folder: '.local',
  openBrowser: !env.CI && env.BROWSER !== 'none' && (platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)),
  env,
})

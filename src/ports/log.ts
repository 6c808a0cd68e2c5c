/** The operator's log: fields first, then a sentence (pino's shape). Never typed text, never names. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

import { DelegateBackoff, handleWhen, retry } from 'cockatiel'
import { ChannelError } from './channel-error'

export interface RetryOptions {
  /** First pause; doubles with each try. */
  baseMs: number
  /** Tries after the first. */
  most: number
  /** A longer `Retry-After` is not sat out: whoever asked is told, and a later sweep tries again. */
  patienceMs: number
  random: () => number
}

export const RETRY: RetryOptions = { baseMs: 400, most: 3, patienceMs: 10_000, random: Math.random }

/** 412, 429, 502, 503, 504 pass (TEAMS.md §3.2); 500 does not, nor a POST that broke half-way: it may have been posted. */
const passes = (error: Error): error is ChannelError =>
  error instanceof ChannelError && (error.code === 'DAG_NOT_SENT' || [412, 429, 502, 503, 504].includes(error.status ?? 0))

/** Pause before try number `attempt` (from 1): what the channel asked for, else doubling; up to half as much again by chance. */
export const pauseMs = (attempt: number, error: unknown, { baseMs, random }: RetryOptions): number => {
  const asked = error instanceof ChannelError ? error.retryAfterMs : undefined
  return (asked ?? baseMs * 2 ** (attempt - 1)) + random() * (baseMs / 2)
}

/** The one retry policy against the channel. */
export const retryPolicy = (options: RetryOptions = RETRY) =>
  retry(
    handleWhen((error) => passes(error) && (error.retryAfterMs ?? 0) <= options.patienceMs),
    {
      maxAttempts: options.most,
      backoff: new DelegateBackoff(({ attempt, result }) => pauseMs(attempt, 'error' in result ? result.error : undefined, options)),
    },
  )

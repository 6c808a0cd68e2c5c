import type { TableServiceClientOptions } from '@azure/data-tables'

export type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy']

const pauseMs = 100

/** Statuses after which the same request may well succeed: time-out, throttled, failing, unavailable. */
const passing = new Set([408, 429, 500, 502, 503, 504])

/**
 * Sends a request that met a broken connection or a failing service once more, soon. The library's own policy is four requests
 * in five seconds, or a wait as long as the service's `Retry-After`: somebody is waiting, so where that is asked for, the answer
 * is handed on at once and the caller decides.
 */
export const quickRetry: Policy = {
  name: 'quickRetry',
  async sendRequest(request, next) {
    try {
      const response = await next(request)
      if (!passing.has(response.status) || response.headers.get('Retry-After')) return response
    } catch (error) {
      // Below this policy an answer such as 404 has become an error already: it is an answer all the same.
      const { statusCode } = error as { statusCode?: number }
      if (request.abortSignal?.aborted || (statusCode !== undefined && !passing.has(statusCode))) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    return next(request)
  },
}

import { z } from 'zod'

const consent = z.object({
  action: z.enum(['accept', 'decline']),
  /** Opaque to Teams and not trusted by us: names what to build, the person is asked about again. */
  context: z.object({ offer: z.string().max(1000) }),
  uploadInfo: z
    .object({
      uploadUrl: z.string().max(4096),
      contentUrl: z.string().max(4096).default(''),
      name: z.string().max(400).default('report'),
      uniqueId: z.string().max(400).default(''),
      fileType: z.string().max(40).default(''),
    })
    .optional()
    .catch(undefined),
})

export type FileConsent = z.output<typeof consent>

/** Value of a `fileConsent/invoke` (TEAMS.md §2.6); undefined where it is none of ours. */
export const readFileConsent = (value: unknown): FileConsent | undefined => consent.safeParse(value).data

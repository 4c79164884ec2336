import type { Wording } from '#templates/locales/index.ts'
import type { CommentForm, ShownComment } from '#templates/pages/proposal/comments.tsx'

import { audiencesFor, usualAudience } from './comment-model.ts'
import type { CommentStanding } from './comment-model.ts'
import type { CommentRow } from './comment-store.ts'

/** Comments as a page shows them; what was written since a moment by others is new. */
export const shownComments = (
  wording: Wording,
  id: string,
  rows: readonly CommentRow[],
  since: string | undefined
): readonly ShownComment[] =>
  rows.map((row) => ({
    id: row.id,
    name: row.personName || wording.t('case.erased'),
    organisation: row.organisationName,
    audience: row.audience,
    text: row.removedAt === null ? row.body : null,
    at: row.at,
    isNew: since !== undefined && row.at > since && row.mine === 0,
    replyHref: `/proposals/${id}/comments?reply=${row.id}#write`,
    removeHref: row.mine === 1 ? `/proposals/${id}/comments/${row.id}/remove` : null
  }))

/** An empty form for a first word. */
export const blankForm = (id: string, standing: CommentStanding): CommentForm => ({
  action: `/proposals/${id}/comments`,
  open: audiencesFor(standing),
  usual: usualAudience(standing),
  reply: null,
  text: '',
  errors: []
})

/** How many comments the page of a case itself shows. */
const shownOnCase = 3

/** The card of comments on the page of a case; null for whoever has not the whole file. */
export const commentsCardOf = (
  wording: Wording,
  id: string,
  standing: CommentStanding | undefined,
  rows: readonly CommentRow[],
  since: string | undefined
) =>
  standing === undefined
    ? null
    : {
        comments: shownComments(wording, id, rows.slice(-shownOnCase), since),
        total: rows.length,
        href: `/proposals/${id}/comments`,
        form: blankForm(id, standing)
      }

import { Badge } from '#templates/components/badge.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { FeedLine } from '#templates/components/feed-line.tsx'
import { Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Column } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { toneOfState } from './page.tsx'
import type { Related, ResolutionStateName } from './page.tsx'

/** One line of the register. */
export type RegisteredResolution = {
  readonly href: string
  /** Null until signed. */
  readonly number: string | null
  readonly organ: string
  /** What was resolved, in a word or two. */
  readonly subject: string
  /** Null, and the title empty, where earlier records name no project. */
  readonly caseNumber: string | null
  readonly title: string
  readonly caseHref: string | null
  readonly adoptedAt: string
  readonly state: ResolutionStateName
  readonly repeals: Related | null
  readonly repealedBy: Related | null
}

type OrganName = 'council' | 'presidium' | 'board'

export type RegisterPageProps = {
  readonly wording: Wording
  readonly organ: OrganName | null
  readonly year: number | null
  /** Those that there are resolutions of. */
  readonly organs: readonly OrganName[]
  readonly years: readonly number[]
  readonly resolutions: readonly RegisteredResolution[]
}

const hrefOf = (organ: string | null, year: number | null): string => {
  const query = new URLSearchParams({
    ...(organ !== null && { organ }),
    ...(year !== null && { year: String(year) })
  }).toString()
  return query === '' ? '/resolutions' : `/resolutions?${query}`
}

const viewsOf = ({ wording, organ, year, organs, years }: RegisterPageProps) => ({
  organs: [null, ...organs].map((one): View => ({
    label: one === null ? wording.t('sitting.allOrgans') : wording.t(`sitting.organs.${one}`),
    href: hrefOf(one, year),
    current: one === organ
  })),
  years: [null, ...years].map((one): View => ({
    label: one === null ? wording.t('resolution.all') : String(one),
    href: hrefOf(organ, one),
    current: one === year
  }))
})

const relation = (wording: Wording, label: string, to: Related | null) =>
  to && (
    <>
      <br />
      <small>
        {label}: <a href={to.href}>{to.number ?? wording.t('resolution.anotherResolution')}</a>
      </small>
    </>
  )

const columnsOf = (wording: Wording): readonly Column<RegisteredResolution>[] => [
  {
    label: wording.t('resolution.number'),
    cell: ({ href, number }) => <a href={href}>{number ?? wording.t('case.resolutionDraft')}</a>
  },
  {
    label: wording.t('resolution.subject'),
    cell: ({ subject, caseHref, caseNumber, title, repeals, repealedBy }) => (
      <>
        {caseHref === null ? (
          wording.own(subject)
        ) : (
          <>
            <a href={caseHref}>{wording.own(title)}</a>
            <br />
            <small>{[caseNumber, subject].filter(Boolean).join(', ')}</small>
          </>
        )}
        {relation(wording, wording.t('resolution.repeals'), repeals)}
        {relation(wording, wording.t('resolution.repealedBy'), repealedBy)}
      </>
    )
  },
  {
    label: wording.t('resolution.day'),
    cell: ({ adoptedAt }) => <time dateTime={adoptedAt}>{wording.shortDay(adoptedAt)}</time>
  },
  {
    label: wording.t('resolution.state'),
    cell: ({ state }) => <Badge tone={toneOfState[state]}>{wording.t(`resolution.states.${state}`)}</Badge>
  }
]

/** The register of resolutions (rejestr uchwał): by organ and year, each with its state and what it repeals. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { wording, resolutions, organs, years } = props
  const views = viewsOf(props)
  return (
    <div class="stack">
      <PageHead title={wording.t('resolution.register')} lead={wording.t('resolution.registerLead')} />
      {organs.length > 1 && <Views label={wording.t('sitting.filterOrgan')} views={views.organs} />}
      {years.length > 1 && <Views label={wording.t('resolution.number')} views={views.years} />}
      <section class="card" aria-label={wording.t('resolution.register')}>
        {resolutions.length === 0 ? (
          <Empty icon="gavel" title={wording.t('resolution.none')}>
            {wording.t('resolution.noneHint')}
          </Empty>
        ) : (
          <Table
            caption={wording.t('resolution.register')}
            columns={columnsOf(wording)}
            items={resolutions}
          />
        )}
      </section>
      <FeedLine wording={wording} />
    </div>
  )
}

import type { ListAddress } from '#proposals/columns.ts'
import { Query, Views } from '#templates/components/lists.tsx'
import type { View } from '#templates/components/lists.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** A key of the filter as its help tells of it. */
export type KeyHelp = {
  readonly name: string
  readonly meaning: string
  readonly example: string
  readonly href: string
}

export type FindingProps = {
  readonly wording: Wording
  readonly address: ListAddress
  readonly views: readonly View[]
  /** What the filter did not understand, sentence by sentence. */
  readonly complaints: readonly string[]
  readonly help: readonly KeyHelp[]
}

const Help = ({ wording, help }: FindingProps) => {
  const { t } = wording
  return (
    <details>
      <summary>{t('list.help.title')}</summary>
      <div class="card stack apart">
        <p>{t('list.help.lead')}</p>
        <Table
          caption={t('list.help.title')}
          items={help}
          columns={[
            { label: t('list.help.key'), cell: ({ name }) => <code>{name}:</code> },
            { label: t('list.help.meaning'), cell: ({ meaning }) => meaning },
            { label: t('list.help.example'), cell: ({ example, href }) => <a href={href}>{example}</a> }
          ]}
        />
        <ul>
          <li>{t('list.help.several')}</li>
          <li>{t('list.help.not')}</li>
          <li>{t('list.help.quotes')}</li>
          <li>{t('list.help.both')}</li>
        </ul>
      </div>
    </details>
  )
}

/** The query box with its help, the views, and what the query did not understand. */
export const Finding = (props: FindingProps) => {
  const { wording, address, views, complaints } = props
  return (
    <>
      <Query wording={wording} action="/proposals" value={address.q} hint={wording.t('list.hint')}>
        {address.show !== '' && <input type="hidden" name="show" value={address.show} />}
        {address.sort !== '' && <input type="hidden" name="sort" value={address.sort} />}
      </Query>
      {complaints.length > 0 && (
        <Note tone="warn">
          {complaints.map((complaint) => (
            <p>{complaint}</p>
          ))}
        </Note>
      )}
      <Help {...props} />
      <Views label={wording.t('list.views')} views={views} />
    </>
  )
}

import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type MatrixRole = { readonly id: string; readonly name: string }

export type MatrixRow = {
  readonly act: string
  /** The roles that may, by their ids. */
  readonly by: ReadonlySet<string>
  readonly where: string
}

export type PermissionsPageProps = {
  readonly wording: Wording
  readonly roles: readonly MatrixRole[]
  /** The role whose acts are shown; null for all. */
  readonly chosen: MatrixRole | null
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly MatrixRow[]
  }[]
}

/** On a phone each row is a card that names the roles which may. */
const Matrix = ({
  wording,
  title,
  roles,
  rows
}: {
  readonly wording: Wording
  readonly title: string
  readonly roles: readonly MatrixRole[]
  readonly rows: readonly MatrixRow[]
}) => (
  <table class="matrix">
    <caption class="hidden">{title}</caption>
    <thead>
      <tr>
        <th scope="col">{wording.t('procedure.column.act')}</th>
        {roles.map(({ name }) => (
          <th scope="col">
            <span>{name}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ act, by, where }) => (
        <tr>
          <th scope="row">
            {act}
            <small>{where}</small>
          </th>
          {roles.map(({ id, name }) =>
            by.has(id) ? (
              <td data-label={name}>
                <span aria-hidden="true">✓</span>
                <span class="hidden">{wording.t('procedure.may')}</span>
              </td>
            ) : (
              <td />
            )
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Who may do what: roles across, acts down, from the machines themselves. */
export const PermissionsPage = ({ wording, roles, chosen, groups }: PermissionsPageProps) => {
  const { t } = wording
  return (
    <>
      <PageHead
        eyebrow={<a href="/procedure">{t('site.procedure')}</a>}
        title={chosen === null ? t('procedure.whoMay') : t('procedure.mayRole', { role: chosen.name })}
        lead={t('procedure.whoMayLead')}
      />
      <div class="stack">
        <form class="row" method="get" action="/procedure/permissions">
          <label class="label" for="role">
            {t('procedure.role')}
          </label>
          <select id="role" name="role">
            <option value="">{t('procedure.allRoles')}</option>
            {roles.map(({ id, name }) => (
              <option value={id} selected={id === chosen?.id}>
                {name}
              </option>
            ))}
          </select>
          <Button slim>{t('procedure.show')}</Button>
        </form>
        {groups.map(({ id, title, rows }) => (
          <Card id={id} title={title} count={rows.length}>
            <Matrix wording={wording} title={title} roles={chosen === null ? roles : [chosen]} rows={rows} />
          </Card>
        ))}
      </div>
    </>
  )
}

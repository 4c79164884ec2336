import type { Reader, Transaction } from '#shared/database.ts'

/** The profile that new cases start on, as a case writes it (`krakow@1`); null when nobody has chosen. */
export const readChosen = async (reader: Reader): Promise<string | null> =>
  (await reader.get<{ value: string }>("select value from settings where name = 'profile'"))?.value ?? null

export const writeChosen = async (tx: Transaction, reference: string): Promise<void> => {
  await tx.run(
    "insert into settings (name, value) values ('profile', ?) on conflict (name) do update set value = excluded.value",
    [reference]
  )
}

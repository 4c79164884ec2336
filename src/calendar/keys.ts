/** The keys of private calendars, as the accounts keep them. */
export interface CalendarKeys {
  /** Makes a key and answers it, here and nowhere else; the one before it ends. */
  issue(person: string): Promise<string>
  /** False when there was none. */
  revoke(person: string): Promise<boolean>
  find(person: string): Promise<{ readonly createdAt: string; readonly lastUsedOn: string | null } | null>
  /** Whose a key is; `null` when it opens nothing. */
  personBy(key: string): Promise<string | null>
}

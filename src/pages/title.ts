import type { Language } from '#shared/language.ts'

/** The title of a case in a language, or in the other one when it has none in this. */
export const titleIn = (
  { title_pl, title_en }: { readonly title_pl: string | null; readonly title_en: string | null },
  language: Language
): string => (language === 'en' ? (title_en ?? title_pl) : (title_pl ?? title_en)) ?? ''

import { term } from '#vocabulary/term.ts'

/** Skin, and what is put on it. */
export const cosmetics = term(
  'cosmetics-and-dermatology',
  'kosmetologia i dermatologia',
  'cosmetics and dermatology',
  '',
  [
    term(
      'dermatology',
      'dermatologia',
      'dermatology',
      'choroby skóry; skin diseases; dermatolog; dermatologist; skóra; skin; dermatological; schorzenia skórne; dermatolodzy; zmiany skórne; skin lesions',
      [
        term(
          'atopic-dermatitis',
          'atopowe zapalenie skóry',
          'atopic dermatitis',
          'AZS; atopia; egzema; eczema; kseroza; suchość skóry; dry skin; xerosis; skóra atopowa'
        ),
        term(
          'skin-cancer',
          'nowotwory skóry',
          'skin cancer',
          'czerniak; melanoma; basal cell carcinoma; rak podstawnokomórkowy; dermoskopia; dermoscopy; znamiona'
        ),
        term('psoriasis', 'łuszczyca', 'psoriasis', ''),
        term('acne', 'trądzik', 'acne', 'łojotok; sebum'),
        term('skin-microbiome', 'mikrobiom skóry', 'skin microbiome', 'flora skóry; mikrobiota skóry'),
        term(
          'hair-and-scalp',
          'włosy i skóra głowy',
          'hair and scalp',
          'trychologia; trichology; wypadanie włosów; hair loss; włosy; hair'
        )
      ]
    ),
    term(
      'cosmetology',
      'kosmetologia',
      'cosmetology',
      'zabiegi kosmetyczne; beauty treatments; salony kosmetyczne; beauty salons; pielęgnacja; skincare; skin care; gabinety kosmetologiczne',
      [
        term(
          'aesthetic-medicine',
          'medycyna estetyczna',
          'aesthetic medicine',
          'wypełniacze; fillers; laseroterapia; kwas hialuronowy; hyaluronic acid; anti-ageing; anti-aging; przeciwstarzeniowe'
        )
      ]
    ),
    term(
      'cosmetics',
      'kosmetyki',
      'cosmetics',
      'kosmetyka; preparaty kosmetyczne; cosmetic products; przemysł kosmetyczny; cosmetics industry; produkty kosmetyczne',
      [
        term(
          'dermocosmetics',
          'dermokosmetyki',
          'dermocosmetics',
          'kosmeceutyki; cosmeceuticals; emolienty; emollients; kremy; creams; balsamy; maści; ointments'
        ),
        term(
          'formulations',
          'formulacje',
          'formulations',
          'receptury; recipes; formulacje kosmetyczne; cosmetic formulation; emulsje; emulsions; opracowanie receptury; formulation development'
        ),
        term(
          'cosmetic-ingredients',
          'surowce kosmetyczne',
          'cosmetic ingredients',
          'składniki aktywne; active ingredients; składniki kosmetyków; raw materials for cosmetics; kosmetyczne surowce'
        ),
        term(
          'application-tests',
          'badania aplikacyjne',
          'application tests',
          'testy aplikacyjne; badania in vivo na skórze; probanci; panel probantów; skin tests; consumer tests; testy konsumenckie; efficacy tests; testy skuteczności kosmetyków; patch tests'
        ),
        term(
          'cosmetic-safety',
          'bezpieczeństwo kosmetyków',
          'cosmetic safety',
          'CPNP; safety assessor; raport bezpieczeństwa kosmetyku; cosmetic safety report; ocena bezpieczeństwa kosmetyku'
        ),
        term(
          'natural-dyes',
          'barwniki naturalne',
          'natural dyes',
          'barwniki; dyes; pigmenty; pigments; fikocyjanina; phycocyanin; colourants; colorants; naturalne barwniki'
        ),
        term(
          'sun-protection',
          'ochrona przeciwsłoneczna',
          'sun protection',
          'filtry UV; UV filters; SPF; sunscreen; sunscreens'
        ),
        term(
          'fragrances',
          'zapachy',
          'fragrances',
          'perfumy; perfumes; olejki eteryczne; essential oils; kompozycje zapachowe'
        )
      ]
    )
  ]
)

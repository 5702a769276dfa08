/**
 * Pools, keys and driver counts of the example workbooks, budget years 2024 and 2025.
 *
 * ILLUSTRATIVE: the driver counts and the pool amounts are not published. They are made up, at plausible sizes, and calibrated
 * so that the published operating distribution (kostnadsfordeling-drift) comes out of pools × keys × counts in both years.
 * The frames are the published ones: the pools add to 89 477 tkr (2024) and 88 439 tkr (2025), both net of the income from the
 * outside customer, which is a negative pool and has no counts. The wage, staff, telecom and consultant pools of 2024 add to the
 * published annual budget of those cost types (drift-2024-11).
 *
 * Every exact total lies 0,15–0,29 tkr below the printed amount, as it must on average: the printed parts add to one unit more
 * than the frame. In both years largest remainder takes that unit from Molde, and from Hustadvika when Molde is pinned.
 * Changing any figure here can break the calibration.
 */
export type BudgetYear = 2024 | 2025;

/** `amount` in whole thousands of kroner (tkr), `key` a code in `keys`. */
export interface PoolRecord { readonly year: BudgetYear; readonly code: string; readonly name: string; readonly costType: string; readonly amount: number; readonly key: string }
/** `weight` in per cent; the weights of a key add to 100. */
export interface KeyPart { readonly base: string; readonly weight: number }
export interface KeyRecord { readonly code: string; readonly name: string; readonly method: "grunnlag" | "sammensatt"; readonly parts: readonly KeyPart[] }
export interface BaseRecord { readonly code: string; readonly name: string; readonly unit: string }
export interface CountRecord { readonly year: BudgetYear; readonly base: string; readonly participant: string; readonly count: number; readonly asOf: string; readonly source: string }

export const pools: readonly PoolRecord[] = [
  { year: 2024, code: "FAG-ADM", name: "Fagsystem administrasjon", costType: "Lisens, vedlikehold og support", amount: 12640, key: "BRUK-ADM" },
  { year: 2024, code: "FAG-SKOLE", name: "Skole og oppvekst", costType: "Lisens, vedlikehold og support", amount: 12980, key: "BRUK-SKOLE" },
  { year: 2024, code: "FAG-HELSE", name: "Helse og omsorg", costType: "Lisens, vedlikehold og support", amount: 13690, key: "BRUK-HELSE" },
  { year: 2024, code: "PC-DRIFT", name: "PC-drift og brukerstøtte", costType: "Lønn", amount: 19327, key: "PC" },
  { year: 2024, code: "PLATTFORM", name: "Felles plattform og lisenser", costType: "Lisens, vedlikehold og support", amount: 10162, key: "FELLES" },
  { year: 2024, code: "NETT", name: "Nett og lokasjoner", costType: "Lønn", amount: 9200, key: "LOKASJON" },
  { year: 2024, code: "TRADLOST", name: "Trådløst nett", costType: "Lønn", amount: 4000, key: "AP" },
  { year: 2024, code: "SAMBAND", name: "Samband og linjeleie", costType: "Samband og Tele", amount: 4442, key: "LINJE" },
  { year: 2024, code: "STAB", name: "Stab og ledelse", costType: "Drift av stab og lokaler", amount: 3440, key: "STAB" },
  { year: 2024, code: "BISTAND", name: "Innleid bistand", costType: "Konsulenter", amount: 500, key: "STAB" },
  { year: 2024, code: "EKSTERN", name: "Salg til eksterne kunder", costType: "Inntekter", amount: -904, key: "FELLES" },
  { year: 2025, code: "FAG-ADM", name: "Fagsystem administrasjon", costType: "Lisens, vedlikehold og support", amount: 12870, key: "BRUK-ADM" },
  { year: 2025, code: "FAG-SKOLE", name: "Skole og oppvekst", costType: "Lisens, vedlikehold og support", amount: 13744, key: "BRUK-SKOLE" },
  { year: 2025, code: "FAG-HELSE", name: "Helse og omsorg", costType: "Lisens, vedlikehold og support", amount: 14065, key: "BRUK-HELSE" },
  { year: 2025, code: "PC-DRIFT", name: "PC-drift og brukerstøtte", costType: "Lønn", amount: 17846, key: "PC" },
  { year: 2025, code: "PLATTFORM", name: "Felles plattform og lisenser", costType: "Lisens, vedlikehold og support", amount: 10454, key: "FELLES" },
  { year: 2025, code: "NETT", name: "Nett og lokasjoner", costType: "Lønn", amount: 8471, key: "LOKASJON" },
  { year: 2025, code: "TRADLOST", name: "Trådløst nett", costType: "Lønn", amount: 3646, key: "AP" },
  { year: 2025, code: "SAMBAND", name: "Samband og linjeleie", costType: "Samband og Tele", amount: 4420, key: "LINJE" },
  { year: 2025, code: "STAB", name: "Stab og ledelse", costType: "Drift av stab og lokaler", amount: 3420, key: "STAB" },
  { year: 2025, code: "BISTAND", name: "Innleid bistand", costType: "Konsulenter", amount: 400, key: "STAB" },
  { year: 2025, code: "EKSTERN", name: "Salg til eksterne kunder", costType: "Inntekter", amount: -897, key: "FELLES" },
];

export const keys: readonly KeyRecord[] = [
  { code: "BRUK-ADM", name: "Brukere administrasjon", method: "grunnlag", parts: [{ base: "BRUK-ADM", weight: 100 }] },
  { code: "BRUK-SKOLE", name: "Brukere skole, ansatte og elever", method: "grunnlag", parts: [{ base: "BRUK-SKOLE", weight: 100 }] },
  { code: "BRUK-HELSE", name: "Brukere helse og omsorg", method: "grunnlag", parts: [{ base: "BRUK-HELSE", weight: 100 }] },
  { code: "PC", name: "PC-er i kommunenettet", method: "grunnlag", parts: [{ base: "PC", weight: 100 }] },
  { code: "LOKASJON", name: "Lokasjoner med switcher", method: "grunnlag", parts: [{ base: "LOKASJON", weight: 100 }] },
  { code: "AP", name: "Aksesspunkt for trådløst nett", method: "grunnlag", parts: [{ base: "AP", weight: 100 }] },
  { code: "LINJE", name: "Linjeleie per år", method: "grunnlag", parts: [{ base: "LINJE", weight: 100 }] },
  { code: "FELLES", name: "Felles: 60 % årsverk, 40 % PC-er", method: "sammensatt", parts: [{ base: "ARSVERK", weight: 60 }, { base: "PC", weight: 40 }] },
  { code: "STAB", name: "Stab: 50 % innbyggere, 50 % årsverk", method: "sammensatt", parts: [{ base: "INNB", weight: 50 }, { base: "ARSVERK", weight: 50 }] },
];

export const bases: readonly BaseRecord[] = [
  { code: "BRUK-ADM", name: "Brukere administrasjon", unit: "brukere" },
  { code: "BRUK-SKOLE", name: "Brukere skole, ansatte og elever", unit: "brukere" },
  { code: "BRUK-HELSE", name: "Brukere helse og omsorg", unit: "brukere" },
  { code: "PC", name: "PC-er i kommunenettet", unit: "PC-er" },
  { code: "ARSVERK", name: "Årsverk", unit: "årsverk" },
  { code: "LOKASJON", name: "Lokasjoner med switcher", unit: "lokasjoner" },
  { code: "AP", name: "Aksesspunkt for trådløst nett", unit: "aksesspunkt" },
  { code: "LINJE", name: "Linjeleie per år", unit: "kr" },
  { code: "INNB", name: "Innbyggere", unit: "innbyggere" },
];

export const counts: readonly CountRecord[] = [
  { year: 2024, base: "BRUK-ADM", participant: "Aukra", count: 243, asOf: "2023-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2024, base: "BRUK-ADM", participant: "Hustadvika", count: 607, asOf: "2023-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2024, base: "BRUK-ADM", participant: "Molde", count: 1561, asOf: "2023-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2024, base: "BRUK-ADM", participant: "Rauma", count: 385, asOf: "2023-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2024, base: "BRUK-ADM", participant: "Vestnes", count: 388, asOf: "2023-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2024, base: "BRUK-SKOLE", participant: "Aukra", count: 582, asOf: "2023-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2024, base: "BRUK-SKOLE", participant: "Hustadvika", count: 1849, asOf: "2023-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2024, base: "BRUK-SKOLE", participant: "Molde", count: 4424, asOf: "2023-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2024, base: "BRUK-SKOLE", participant: "Rauma", count: 993, asOf: "2023-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2024, base: "BRUK-SKOLE", participant: "Vestnes", count: 1040, asOf: "2023-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2024, base: "BRUK-HELSE", participant: "Aukra", count: 289, asOf: "2023-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2024, base: "BRUK-HELSE", participant: "Hustadvika", count: 715, asOf: "2023-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2024, base: "BRUK-HELSE", participant: "Molde", count: 1612, asOf: "2023-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2024, base: "BRUK-HELSE", participant: "Rauma", count: 450, asOf: "2023-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2024, base: "BRUK-HELSE", participant: "Vestnes", count: 471, asOf: "2023-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2024, base: "PC", participant: "Aukra", count: 762, asOf: "2023-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2024, base: "PC", participant: "Hustadvika", count: 1753, asOf: "2023-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2024, base: "PC", participant: "Molde", count: 4352, asOf: "2023-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2024, base: "PC", participant: "Rauma", count: 1115, asOf: "2023-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2024, base: "PC", participant: "Vestnes", count: 1193, asOf: "2023-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2024, base: "ARSVERK", participant: "Aukra", count: 427, asOf: "2023-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2024, base: "ARSVERK", participant: "Hustadvika", count: 965, asOf: "2023-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2024, base: "ARSVERK", participant: "Molde", count: 2292, asOf: "2023-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2024, base: "ARSVERK", participant: "Rauma", count: 641, asOf: "2023-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2024, base: "ARSVERK", participant: "Vestnes", count: 650, asOf: "2023-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2024, base: "LOKASJON", participant: "Aukra", count: 22, asOf: "2023-10-31", source: "Nettoversikten, lokasjoner med switch i drift" },
  { year: 2024, base: "LOKASJON", participant: "Hustadvika", count: 44, asOf: "2023-10-31", source: "Nettoversikten, lokasjoner med switch i drift" },
  { year: 2024, base: "LOKASJON", participant: "Molde", count: 97, asOf: "2023-10-31", source: "Nettoversikten, lokasjoner med switch i drift" },
  { year: 2024, base: "LOKASJON", participant: "Rauma", count: 29, asOf: "2023-10-31", source: "Nettoversikten, lokasjoner med switch i drift" },
  { year: 2024, base: "LOKASJON", participant: "Vestnes", count: 31, asOf: "2023-10-31", source: "Nettoversikten, lokasjoner med switch i drift" },
  { year: 2024, base: "AP", participant: "Aukra", count: 186, asOf: "2023-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2024, base: "AP", participant: "Hustadvika", count: 418, asOf: "2023-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2024, base: "AP", participant: "Molde", count: 1091, asOf: "2023-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2024, base: "AP", participant: "Rauma", count: 280, asOf: "2023-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2024, base: "AP", participant: "Vestnes", count: 289, asOf: "2023-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2024, base: "LINJE", participant: "Aukra", count: 374724, asOf: "2023-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2024, base: "LINJE", participant: "Hustadvika", count: 880056, asOf: "2023-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2024, base: "LINJE", participant: "Molde", count: 1808808, asOf: "2023-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2024, base: "LINJE", participant: "Rauma", count: 576036, asOf: "2023-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2024, base: "LINJE", participant: "Vestnes", count: 530148, asOf: "2023-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2024, base: "INNB", participant: "Aukra", count: 3572, asOf: "2023-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2024, base: "INNB", participant: "Hustadvika", count: 13318, asOf: "2023-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2024, base: "INNB", participant: "Molde", count: 31984, asOf: "2023-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2024, base: "INNB", participant: "Rauma", count: 7086, asOf: "2023-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2024, base: "INNB", participant: "Vestnes", count: 7061, asOf: "2023-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2025, base: "BRUK-ADM", participant: "Aukra", count: 235, asOf: "2024-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2025, base: "BRUK-ADM", participant: "Hustadvika", count: 589, asOf: "2024-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2025, base: "BRUK-ADM", participant: "Molde", count: 1586, asOf: "2024-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2025, base: "BRUK-ADM", participant: "Rauma", count: 360, asOf: "2024-10-31", source: "Entra ID, aktive kontoer i administrasjonen etter opprydding i ubrukte kontoer" },
  { year: 2025, base: "BRUK-ADM", participant: "Vestnes", count: 392, asOf: "2024-10-31", source: "Entra ID, aktive kontoer i administrasjonen" },
  { year: 2025, base: "BRUK-SKOLE", participant: "Aukra", count: 560, asOf: "2024-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2025, base: "BRUK-SKOLE", participant: "Hustadvika", count: 1819, asOf: "2024-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2025, base: "BRUK-SKOLE", participant: "Molde", count: 4482, asOf: "2024-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2025, base: "BRUK-SKOLE", participant: "Rauma", count: 951, asOf: "2024-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2025, base: "BRUK-SKOLE", participant: "Vestnes", count: 1044, asOf: "2024-10-31", source: "Skoleadministrativt system, ansatte og elever" },
  { year: 2025, base: "BRUK-HELSE", participant: "Aukra", count: 280, asOf: "2024-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2025, base: "BRUK-HELSE", participant: "Hustadvika", count: 697, asOf: "2024-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2025, base: "BRUK-HELSE", participant: "Molde", count: 1645, asOf: "2024-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2025, base: "BRUK-HELSE", participant: "Rauma", count: 427, asOf: "2024-10-31", source: "Elektronisk pasientjournal, aktive brukere etter opprydding i tilganger" },
  { year: 2025, base: "BRUK-HELSE", participant: "Vestnes", count: 476, asOf: "2024-10-31", source: "Elektronisk pasientjournal, aktive brukere" },
  { year: 2025, base: "PC", participant: "Aukra", count: 738, asOf: "2024-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2025, base: "PC", participant: "Hustadvika", count: 1719, asOf: "2024-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2025, base: "PC", participant: "Molde", count: 4461, asOf: "2024-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2025, base: "PC", participant: "Rauma", count: 1063, asOf: "2024-10-31", source: "Intune, innmeldte PC-er etter utmelding av utgåtte maskiner" },
  { year: 2025, base: "PC", participant: "Vestnes", count: 1203, asOf: "2024-10-31", source: "Intune, innmeldte PC-er" },
  { year: 2025, base: "ARSVERK", participant: "Aukra", count: 420, asOf: "2024-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2025, base: "ARSVERK", participant: "Hustadvika", count: 951, asOf: "2024-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2025, base: "ARSVERK", participant: "Molde", count: 2310, asOf: "2024-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2025, base: "ARSVERK", participant: "Rauma", count: 622, asOf: "2024-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2025, base: "ARSVERK", participant: "Vestnes", count: 658, asOf: "2024-10-31", source: "Lønnssystemet, avtalte årsverk" },
  { year: 2025, base: "LOKASJON", participant: "Aukra", count: 21, asOf: "2024-10-31", source: "Nettoversikten, lokasjoner med switch i drift, én lokasjon lagt ned" },
  { year: 2025, base: "LOKASJON", participant: "Hustadvika", count: 43, asOf: "2024-10-31", source: "Nettoversikten, lokasjoner med switch i drift, én lokasjon lagt ned" },
  { year: 2025, base: "LOKASJON", participant: "Molde", count: 98, asOf: "2024-10-31", source: "Nettoversikten, lokasjoner med switch i drift" },
  { year: 2025, base: "LOKASJON", participant: "Rauma", count: 28, asOf: "2024-10-31", source: "Nettoversikten, lokasjoner med switch i drift, én lokasjon lagt ned" },
  { year: 2025, base: "LOKASJON", participant: "Vestnes", count: 31, asOf: "2024-10-31", source: "Nettoversikten, lokasjoner med switch i drift" },
  { year: 2025, base: "AP", participant: "Aukra", count: 187, asOf: "2024-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2025, base: "AP", participant: "Hustadvika", count: 420, asOf: "2024-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2025, base: "AP", participant: "Molde", count: 1125, asOf: "2024-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2025, base: "AP", participant: "Rauma", count: 275, asOf: "2024-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2025, base: "AP", participant: "Vestnes", count: 299, asOf: "2024-10-31", source: "Trådløskontrolleren, aksesspunkt i drift" },
  { year: 2025, base: "LINJE", participant: "Aukra", count: 359760, asOf: "2024-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2025, base: "LINJE", participant: "Hustadvika", count: 851544, asOf: "2024-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2025, base: "LINJE", participant: "Molde", count: 1842504, asOf: "2024-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2025, base: "LINJE", participant: "Rauma", count: 542868, asOf: "2024-10-31", source: "Fakturaer for linjeleie, månedsleie × 12, etter oppsagte linjer" },
  { year: 2025, base: "LINJE", participant: "Vestnes", count: 534540, asOf: "2024-10-31", source: "Fakturaer for linjeleie, månedsleie × 12" },
  { year: 2025, base: "INNB", participant: "Aukra", count: 3590, asOf: "2024-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2025, base: "INNB", participant: "Hustadvika", count: 13342, asOf: "2024-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2025, base: "INNB", participant: "Molde", count: 32298, asOf: "2024-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2025, base: "INNB", participant: "Rauma", count: 7091, asOf: "2024-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
  { year: 2025, base: "INNB", participant: "Vestnes", count: 7094, asOf: "2024-09-30", source: "Folkemengde ved utgangen av 3. kvartal, illustrativ, nær tall fra SSB" },
];

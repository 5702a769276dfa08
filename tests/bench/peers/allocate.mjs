import { Decimal } from "decimal.js";

Decimal.set({ precision: 40 });

/**
 * What the JavaScript peers make of the rows: the pools of two years shared by their keys, in decimals, and rounded to whole
 * thousands by largest remainder; every file with its checksum, every sheet with what was used of it, and for every figure the
 * cells it rests on. `files` are rows of name, checksum and sheets; `sheets` of file, name and lines. `said` is what the bench holds against the other programs.
 */
export function allocate(facts, { files, sheets }, decimal) {
  const year = facts.Oppsett.find(({ Felt }) => Felt === "År").Verdi;
  const people = facts.Deltakere.map(({ Deltaker }) => Deltaker);
  const counts = new Map();
  for (const { År, Grunnlag, Deltaker, Antall, at } of facts.Fordelingsgrunnlag) {
    if (!people.includes(Deltaker)) throw new Error(`nobody is called ${Deltaker}`);
    const name = `${År}|${Grunnlag}|${Deltaker}`;
    if (counts.has(name)) throw new Error(`${name} is counted twice`);
    counts.set(name, { count: decimal(Antall), at });
  }
  const partsOf = (key) => facts.Fordelingsnøkler.filter((part) => part.Nøkkel === key);
  const shares = (of, key) => {
    const each = partsOf(key).map(({ Grunnlag, Vekt }) => {
      const counted = people.map((name) => counts.get(`${of}|${Grunnlag}|${name}`).count);
      const all = counted.reduce((sum, count) => sum.plus(count), decimal(0));
      return counted.map((count) => count.times(decimal(Vekt ?? 1)).dividedBy(all));
    });
    return people.map((_, at) => each.reduce((sum, part) => sum.plus(part[at]), decimal(0)));
  };
  const years = [year, year - 1].map((of) => {
    const pools = facts.Kostnadsgrupper.filter((pool) => pool.År === of);
    const matrix = pools.map(({ Beløp, Nøkkel }) => shares(of, Nøkkel).map((share) => share.times(decimal(Beløp))));
    const exact = people.map((_, at) => matrix.reduce((sum, row) => sum.plus(row[at]), decimal(0)));
    return { of, pools, matrix, exact, whole: wholly(exact) };
  });
  const total = (amounts) => amounts.reduce((sum, amount) => sum.plus(amount), decimal(0));
  const used = new Map();
  const sources = years.flatMap(({ of, pools, matrix, exact }) => [
    ...people.flatMap((person, at) => pools.map(({ Kostnadsgruppe, Beløp }, pool) =>
      ["Fordeling", person, of, exact[at], Kostnadsgruppe, matrix[pool][at], decimal(Beløp), null, null, null])),
    ...pools.flatMap(({ Kostnadsgruppe, Nøkkel, at: stands }, pool) => people.flatMap((person, at) => [
      ["Matrise", person, of, matrix[pool][at], Kostnadsgruppe, null, null, stands.file, stands.sheet, `D${stands.row}`],
      ...partsOf(Nøkkel).flatMap(({ Grunnlag, Vekt }) => people.map((other) => {
        const { count, at: { file, sheet, row } } = counts.get(`${of}|${Grunnlag}|${other}`);
        used.set(`${file}|${sheet}`, (used.get(`${file}|${sheet}`) ?? new Set()).add(row));
        return ["Matrise", person, of, matrix[pool][at], `${Nøkkel} ${Grunnlag} ${other}`, count, decimal(Vekt ?? 1), file, sheet, `C${row}`];
      })),
    ])),
  ]);
  const tables = [
    { name: "Fordeling", rows: [
      ["Deltaker", ...years.flatMap(({ of }) => [`${of}`, `Andel ${of}`])],
      ...people.map((name, at) => [name, ...years.flatMap(({ exact, whole }) => [whole[at], exact[at].dividedBy(total(exact))])]),
    ] },
    { name: "Matrise", rows: [["Kostnadsgruppe", ...people], ...years[0].matrix.map((row, at) => [years[0].pools[at].Kostnadsgruppe, ...row])] },
    { name: "Filer", rows: [["Fil", "SHA-256", "Ark"], ...files] },
    { name: "Ark i bruk", rows: [["Fil", "Ark", "Linjer", "Linjer i bruk"], ...sheets.map(([file, sheet, lines]) => [file, sheet, lines, used.get(`${file}|${sheet}`)?.size ?? 0])] },
    { name: "Kilder", rows: [["Tabell", "Rad", "Kolonne", "Verdi", "Ledd", "Leddets verdi", "Vekt", "Fil", "Ark", "Celle"], ...sources] },
  ];
  return { tables, said: Object.fromEntries(people.map((name, at) => [name, years.map(({ whole }) => whole[at].toNumber())])) };
}

/** Whole units that add up to the whole sum: the units missing go to those who lost most by rounding. */
function wholly(exact) {
  const rounded = exact.map((amount) => amount.round());
  let missing = exact.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).round().minus(rounded.reduce((sum, amount) => sum.plus(amount), new Decimal(0))).toNumber();
  const order = exact.map((amount, at) => ({ at, lost: amount.minus(rounded[at]) })).sort((a, b) => (missing > 0 ? b.lost.comparedTo(a.lost) : a.lost.comparedTo(b.lost)));
  for (const { at } of order) {
    if (missing === 0) break;
    rounded[at] = rounded[at].plus(Math.sign(missing));
    missing -= Math.sign(missing);
  }
  return rounded;
}

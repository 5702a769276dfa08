import { Decimal } from "decimal.js";

Decimal.set({ precision: 40 });

/**
 * What the JavaScript peers make of the rows: the pools of two years shared by their keys, in decimals, and rounded to whole
 * thousands by largest remainder. `said` is what the bench holds against the other programs.
 */
export function allocate(facts, decimal) {
  const year = facts.Oppsett.find(({ Felt }) => Felt === "År").Verdi;
  const people = facts.Deltakere.map(({ Deltaker }) => Deltaker);
  const counts = new Map();
  for (const { År, Grunnlag, Deltaker, Antall } of facts.Fordelingsgrunnlag) {
    if (!people.includes(Deltaker)) throw new Error(`nobody is called ${Deltaker}`);
    const name = `${År}|${Grunnlag}|${Deltaker}`;
    if (counts.has(name)) throw new Error(`${name} is counted twice`);
    counts.set(name, decimal(Antall));
  }
  const shares = (of, key) => {
    const parts = facts.Fordelingsnøkler.filter((part) => part.Nøkkel === key);
    const each = parts.map(({ Grunnlag, Vekt }) => {
      const counted = people.map((name) => counts.get(`${of}|${Grunnlag}|${name}`));
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
  const tables = [
    { name: "Fordeling", rows: [
      ["Deltaker", ...years.flatMap(({ of }) => [`${of}`, `Andel ${of}`])],
      ...people.map((name, at) => [name, ...years.flatMap(({ exact, whole }) => [whole[at], exact[at].dividedBy(total(exact))])]),
    ] },
    { name: "Matrise", rows: [["Kostnadsgruppe", ...people], ...years[0].matrix.map((row, at) => [years[0].pools[at].Kostnadsgruppe, ...row])] },
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

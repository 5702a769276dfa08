import type { Contract } from "../contract.ts";

/** Frame and carry-over per year, with the key that shares what VAT compensation does not cover. */
export const investmentFrames = {
  id: "investmentFrames", sheet: "Investeringsrammer", title: "Investeringsrammer og overføring", about: [], unit: "tkr", identity: ["year"],
  columns: {
    year: { heading: "År", kind: "year", needed: true, width: 8, note: "Budsjettåret." },
    frame: { heading: "Ramme", kind: "money", needed: true, width: 14, note: "Årets ramme med mva, uten overføring." },
    carryOver: { heading: "Overført", aliases: ["Overføring", "Overført fra i fjor"], kind: "money", optional: true, width: 14, note: "Ubrukte midler overført fra året før, med mva." },
    key: { heading: "Nøkkel", aliases: ["Fordelingsnøkkel"], kind: "code", needed: true, width: 14, note: "Nøkkelen som fordeler rammen." },
    source: { heading: "Kilde", kind: "text", optional: true, width: 50, note: "Hvor rammen er vedtatt." },
  },
} as const satisfies Contract;

import { toOrder } from "../../core/devices/need.ts";
import { areNumbers } from "./cellNumber.ts";
import { wrong, type Answer, type CustomFunction } from "./customFunction.ts";

const count = (nb: string, en: string, says: { nb: string; en: string }) => ({ name: { nb, en }, description: says, type: "number" } as const);

/** PCs to order: expired + expiring − in stock − ordered, never below 0. */
export const toOrderCount = {
  id: "TOORDER",
  name: { nb: "MÅBESTILLES", en: "TOORDER" },
  description: { nb: "PC-er som må bestilles: utgått + utgår − på lager − bestilt, men aldri under 0.", en: "PCs to order: expired + expiring − in stock − ordered, but never below 0." },
  parameters: [
    count("utgått", "expired", { nb: "Gikk ut i fjor og er ikke byttet.", en: "Expired last year and not replaced." }),
    count("utgår", "expiring", { nb: "Går ut i år.", en: "Expiring this year." }),
    count("lager", "stock", { nb: "På lager.", en: "In stock." }),
    count("bestilt", "ordered", { nb: "Bestilt, men ikke levert.", en: "Ordered, not delivered." }),
  ],
  run(expired: number, expiring: number, stock: number, ordered: number): Answer {
    if (!areNumbers(expired, expiring, stock, ordered)) return wrong("notANumber");
    if ([expired, expiring, stock, ordered].some((some) => some < 0)) return wrong("countNegative");
    return toOrder({ participant: "", category: "", expired, expiring, stock, ordered });
  },
} satisfies CustomFunction;

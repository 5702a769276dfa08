import type { Money } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import { devicePrices as contract } from "../sheets/kinds/devicePrices.ts";
import { kroner } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";
import { typedIn, type Trace } from "../trace.ts";

/** What a new PC of a category costs, in kroner, how many years it lasts, and where the price was typed. */
export interface DevicePrice { readonly category: string; readonly price: Money; readonly lifetime: number; readonly trace: Trace; readonly asOf?: string }

/** The prices there are; of two for one category the first stands, and the other is a finding of its own (line-duplicate). */
export const readDevicePrices = ({ sheets }: Pick<Source, "sheets">): readonly DevicePrice[] =>
  sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.map((row): DevicePrice => ({
    category: row.values.category, price: kroner(sheet, contract, row.values.price), lifetime: row.values.lifetime,
    trace: typedIn(sheet, row, "price", row.values.category), ...(sheet.about.asOf === undefined ? {} : { asOf: sheet.about.asOf }),
  })));

export const priceOf = (prices: readonly DevicePrice[], category: string): DevicePrice | undefined => prices.find((one) => sameText(one.category, category));

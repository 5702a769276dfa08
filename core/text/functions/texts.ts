import { functionsEn } from "./en.ts";
import { functionsNb } from "./nb.ts";
import { functionsNn } from "./nn.ts";

export type FunctionSays = keyof typeof functionsNb;

/** By themselves, so that Excel can compute a function without loading everything else the product can say. */
export const functionTexts: Readonly<Record<"nb" | "nn" | "en", Readonly<Record<FunctionSays, string>>>> = { nb: functionsNb, nn: functionsNn, en: functionsEn };

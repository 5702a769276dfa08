import type { Language } from "../../../core/text/texts.ts";

const two = (part: number): string => String(part).padStart(2, "0");

/** 14.05 in Norwegian, 14:05 in English. */
export const clock = (language: Language, time: Date): string => `${two(time.getHours())}${language === "en" ? ":" : "."}${two(time.getMinutes())}`;

/** The day as ISO text, for `{day:d}`. */
export const dayOf = (time: Date): string => `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;

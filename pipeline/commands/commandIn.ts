/** The first word that is no option, nor the language of one. */
export const commandIn = (args: readonly string[]): string | undefined => args.find((arg, at) => !arg.startsWith("-") && args[at - 1] !== "--lang");

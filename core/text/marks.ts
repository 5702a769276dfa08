/** What the line begins with that marks a sheet as a result of the product: apart from the other texts, for whoever only reads sheets. */
export const marks = {
  nb: "Beregnet av Samfordel",
  nn: "Rekna ut av Samfordel",
  en: "Calculated by Samfordel",
};

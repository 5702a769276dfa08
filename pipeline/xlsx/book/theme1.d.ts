/** The theme every program starts a new book with, as exceljs has it; loading it loads nothing else of exceljs. */
declare module "exceljs/lib/xlsx/xml/theme1.js" {
  const theme: string;
  export default theme;
}

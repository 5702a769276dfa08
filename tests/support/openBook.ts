import exceljs from "exceljs";

export type Book = InstanceType<typeof exceljs.Workbook>;

export async function openBook(bytes: Uint8Array): Promise<Book> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return book;
}

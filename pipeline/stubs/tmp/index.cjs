// exceljs asks for tmp only in its streaming reader, which Samfordel never uses; loading exceljs calls this one function.
const refuse = () => { throw new Error("tmp is left out of Samfordel: use workbook.xlsx.load and workbook.xlsx.writeBuffer"); };
module.exports = { setGracefulCleanup() {}, file: refuse, dir: refuse };

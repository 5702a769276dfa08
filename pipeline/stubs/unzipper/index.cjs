// exceljs asks for unzipper only in its streaming and CSV code, which Samfordel never uses. Whoever reaches it is told so.
module.exports = new Proxy(function () {}, {
  get(_target, key) { if (key === "__esModule" || typeof key === "symbol") return undefined; return module.exports; },
  apply() { throw new Error("unzipper is left out of Samfordel: use workbook.xlsx.load and workbook.xlsx.writeBuffer"); },
});
